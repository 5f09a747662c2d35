"""One chat to which Telegram takes nothing for long: it delays no other, loses nothing, and blocks no confirmation."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.channels.telegram.turns import HOLD_SECONDS
from bot.edition import Edition
from tests.channels.telegram.clockwork import Clockwork
from tests.channels.telegram.playing import Playing, play

ANSWER = "Hello. Ask me about the scheme."
HOT = 1


async def asks(it: Playing, number: int) -> None:
    person = it.server.person(number)
    person.says("hello")
    assert (await person.hears(timeout=10)).text == ANSWER


def test_it_delays_nobody(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Others are answered, once each, though their updates are shown again and again beside the one that waits."""

    async def story(it: Playing) -> None:
        Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=3600)
        said = it.server.person(HOT).says("hello")
        await asyncio.gather(*(asks(it, number) for number in range(2, 32)))
        await asks(it, 40)
        await asks(it, 41)
        assert it.server.unconfirmed.start == said.update, "nothing behind the open one may be confirmed yet"
        assert set(Counter(sent.chat for sent in it.server.sent).values()) == {1}
        it.server.faults.clear()
        it.server.clock.advance(3601)
        assert (await it.server.person(HOT).hears()).text.startswith("I could not write earlier.")
        await it.server.all_confirmed()
        assert len(it.server.sent) == 33

    play(story, tiny_edition, tmp_path)


def test_after_thirty_seconds_it_no_longer_holds(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While others get through, what is behind it is confirmed after 30 seconds; and it is answered all the same."""

    async def story(it: Playing) -> None:
        works = Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=300)
        hot = it.server.person(HOT)
        said = hot.says("hello")
        await works.paused()
        await asks(it, 2)
        assert said.update in it.server.unconfirmed
        it.server.clock.advance(HOLD_SECONDS + 1)
        await asks(it, 3)
        await it.server.all_confirmed()
        assert not [sent for sent in it.server.sent if sent.chat == HOT]
        it.server.faults.clear()
        it.server.clock.advance(300)
        assert (await hot.hears()).text == ANSWER

    play(story, tiny_edition, tmp_path)


def test_a_crowd_behind_it(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With more updates behind it than Telegram shows at once, it is set aside much sooner, and all are answered."""

    async def story(it: Playing) -> None:
        Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=3600)
        it.server.person(HOT).says("hello")
        persons = [it.server.person(number) for number in range(2, 252)]
        for person in persons:
            person.says("hello")
        for person in persons:
            assert (await person.hears(timeout=15)).text == ANSWER
        assert len(it.server.sent) == 250

    play(story, tiny_edition, tmp_path)


def test_a_crowd_behind_two_messages(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same when the hot chat has two messages, of which only the first has been tried."""

    async def story(it: Playing) -> None:
        works = Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=3600)
        hot = it.server.person(HOT)
        hot.says("hello")
        hot.says("hello")
        await works.paused()
        await asyncio.gather(*(asks(it, number) for number in range(2, 100)))
        it.server.clock.advance(HOLD_SECONDS + 1)
        await asks(it, 100)
        await asks(it, 101)
        await asks(it, 102)

    play(story, tiny_edition, tmp_path)


def test_one_hot_chat_alone_hides_nobody(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred messages of one chat that Telegram has put off for a minute: somebody else's cry for help is seen."""

    async def story(it: Playing) -> None:
        works = Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=60)
        hot = it.server.person(HOT)
        hot.says("hello")
        await works.paused()
        for _ in range(100):
            hot.says("hello")
        zoe = it.server.person(2)
        zoe.says("he has a big knife")
        assert (await zoe.hears(timeout=20)).text.startswith("999")

    play(story, tiny_edition, tmp_path)


def test_many_hot_chats(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty chats that get a 429 each hold none of the places for sending."""

    async def story(it: Playing) -> None:
        Clockwork(it.server, monkeypatch)
        for number in range(1, 21):
            it.server.faults.too_many(chat=number, retry_after=3600)
            it.server.person(number).says("hello")
        await asyncio.gather(*(asks(it, number) for number in range(21, 41)))

    play(story, tiny_edition, tmp_path)


def test_crisis_in_a_hot_chat(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not wait for the pause of the others: it is tried at once, and goes out as soon as Telegram takes it."""

    async def story(it: Playing) -> None:
        works = Clockwork(it.server, monkeypatch)
        it.server.faults.too_many(chat=HOT, retry_after=60, times=1)
        hot = it.server.person(HOT)
        hot.says("hello")
        await works.paused()
        said = hot.says("he has a big knife")
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 2)
        assert said.update in it.server.unconfirmed
        it.server.clock.advance(61)
        assert (await hot.hears()).text.startswith("999")
        assert (await hot.hears()).text == ANSWER

    play(story, tiny_edition, tmp_path)


def test_nobody_gets_through(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While every send fails, nothing is confirmed, however long it takes and although updates can be fetched."""

    async def story(it: Playing) -> None:
        works = Clockwork(it.server, monkeypatch)
        it.server.faults.error("sendMessage")
        said = [it.server.person(number).says("hello") for number in range(1, 6)]
        await works.paused(5)
        it.server.clock.advance(2 * HOLD_SECONDS)
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 3)
        assert not it.server.sent
        assert said[0].update in it.server.unconfirmed

    play(story, tiny_edition, tmp_path)
