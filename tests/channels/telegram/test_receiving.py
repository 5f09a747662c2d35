"""The loop: what is fetched, what is confirmed and when, and what ends it."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.channels.telegram.stopping import TWO_PROGRAMS, UNKNOWN_TOKEN, StopError
from bot.edition import Edition
from tests.botapi import BotApiServer
from tests.channels.telegram.clockwork import hurry
from tests.channels.telegram.playing import Playing, play, playing

TEXTS = ("hello", "what is the scheme", "how long can i rest")
STARTS = ("Hello.", "The", "You")


def test_nothing_is_confirmed_before_its_reply(tiny_edition: Edition, tmp_path: Path) -> None:
    """When a reply arrives, its update is still unconfirmed; 240 of 80 people, each once and in order."""

    async def story(it: Playing) -> None:
        people = [it.server.person(number) for number in range(1, 81)]
        asked = {(person.id, order): person.says(text) for order, text in enumerate(TEXTS) for person in people}
        await it.server.wait_for_sent(240)
        seen: Counter[int] = Counter()
        for sent in it.server.sent:
            assert asked[sent.chat, seen[sent.chat]].update in sent.unconfirmed
            assert sent.text.split()[0] == STARTS[seen[sent.chat]]
            seen[sent.chat] += 1
        await it.server.all_confirmed()
        assert len(it.server.sent) == 240

    play(story, tiny_edition, tmp_path)


def test_a_restart_answers_nothing_twice(tiny_edition: Edition, tmp_path: Path) -> None:
    """What was answered before a stop comes again, for it was not confirmed, and is known by its number."""

    async def run() -> None:
        async with BotApiServer() as server:
            people = [server.person(number) for number in range(1, 6)]
            for person in people:
                person.says("hello")
            async with playing(server, tiny_edition, tmp_path) as it:
                await server.wait_for_sent(5)
                it.stopping.set()
                await it.task
            assert len(server.unconfirmed) == 5, "nothing would come again"
            people[0].says("hello")
            async with playing(server, tiny_edition, tmp_path):
                await server.all_confirmed()
            assert Counter(sent.chat for sent in server.sent) == {1: 2, 2: 1, 3: 1, 4: 1, 5: 1}

    asyncio.run(run())


def test_what_asks_nothing_is_confirmed(tiny_edition: Edition, tmp_path: Path) -> None:
    """Updates that need no reply, or are none of ours, are passed over, and what is behind them is answered."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("hello")
        await anna.hears()
        anna.edits(said, "hello again")
        it.server.raw_update({"poll": {}})
        it.server.raw_update({"something_new": {"a": [1]}})
        it.server.raw_update({})
        anna.says("what is the scheme")
        assert (await anna.hears()).text.startswith("The scheme")
        await it.server.all_confirmed()

    play(story, tiny_edition, tmp_path)


def test_unparsable(tiny_edition: Edition, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """An update that cannot be parsed is set aside, told by kind only, and blocks nothing."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        it.server.raw_update({"message": "canary"})
        anna.says("hello")
        await anna.hears()
        await it.server.all_confirmed()

    play(story, tiny_edition, tmp_path)
    assert "An update could not be read: " in caplog.text
    assert "canary" not in caplog.text


def test_stopping_finishes_what_was_taken(tiny_edition: Edition, tmp_path: Path) -> None:
    """Told to stop while replies are on their way, the loop waits for them, and takes nothing new."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        it.server.faults.error("sendMessage", code=502, times=3)
        said = anna.says("hello")
        await it.server.wait_for_calls("sendMessage")
        it.stopping.set()
        await it.task
        assert [sent.chat for sent in it.server.sent] == [1]
        assert said.update in it.numbers

    play(story, tiny_edition, tmp_path)


def test_an_idle_loop_stops_at_once(tiny_edition: Edition, tmp_path: Path) -> None:
    """It does not wait for the end of a long poll."""

    async def story(it: Playing) -> None:
        await it.server.wait_for_calls("getUpdates")
        it.stopping.set()
        await asyncio.wait_for(it.task, 2)

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(("times", "stops"), [(2, False), (3, True)])
def test_another_program_receives(
    times: int, stops: bool, tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """409 twice may pass (a restart); three times in a row is told and ends the loop."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.error("getUpdates", code=409, times=times)
        anna = it.server.person(1)
        anna.says("hello")
        if stops:
            with pytest.raises(StopError, match=TWO_PROGRAMS):
                await asyncio.wait_for(it.task, 10)
        else:
            await anna.hears()

    play(story, tiny_edition, tmp_path)


def test_the_token_is_revoked(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token that Telegram no longer knows ends the loop with one sentence."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.error("getUpdates", code=401)
        it.server.person(1).says("hello")
        with pytest.raises(StopError, match=UNKNOWN_TOKEN):
            await asyncio.wait_for(asyncio.shield(it.task), 3)

    play(story, tiny_edition, tmp_path)


def test_an_outage_is_told_once(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One sentence when Telegram goes away, one when it is back, however often it was tried between."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.error("getUpdates", code=502, times=6)
        anna = it.server.person(1)
        anna.says("hello")
        await anna.hears()

    play(story, tiny_edition, tmp_path)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("bot.")] == [
        "Telegram cannot be reached (NetworkError): trying again until it can.",
        "Telegram is there again.",
    ]
