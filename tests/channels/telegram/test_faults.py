"""Whatever Telegram and the network do, each question is answered, and one slow chat is nobody else's delay."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.channels.telegram.line import NORMAL
from bot.edition import Edition
from tests.channels.telegram.clockwork import Clockwork, hurry
from tests.channels.telegram.playing import Playing, play

DANGER, ANSWER = "he has a big knife", "Hello. Ask me about the scheme."


def of_each_chat(it: Playing) -> Counter[int]:
    return Counter(sent.chat for sent in it.server.sent)


async def everybody_asks(it: Playing, people: int) -> None:
    """So many people say hello, and each is answered in the end."""
    persons = [it.server.person(number) for number in range(1, people + 1)]
    for person in persons:
        person.says("hello")
    for person in persons:
        assert (await person.hears()).text == ANSWER
    await it.server.all_confirmed()


@pytest.mark.parametrize("code", [500, 502, 503, 504])
def test_errors_of_the_server(
    code: int, tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With every third call failing, everybody is answered, once."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.error(code=code, chance=0.33)
        await everybody_asks(it, 40)
        assert set(of_each_chat(it).values()) == {1}

    play(story, tiny_edition, tmp_path)


def test_resets_before(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that break before the call took effect cost nobody a reply, and double none."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.reset_before(chance=0.33)
        await everybody_asks(it, 40)
        assert set(of_each_chat(it).values()) == {1}

    play(story, tiny_edition, tmp_path)


def test_resets_after(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a connection breaks after the message went out, it may come twice; it is never lost."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.server.faults.reset_after("sendMessage", times=10)
        await everybody_asks(it, 40)
        assert sum(of_each_chat(it).values()) == 50

    play(story, tiny_edition, tmp_path)


def test_time_outs(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A send whose answer does not come in time is tried again: a double, never a loss."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        it.line.bot.request._read_timeout = 0.3  # type: ignore[attr-defined]
        it.server.faults.delay("sendMessage", seconds=3600, times=3)
        await everybody_asks(it, 10)
        assert sum(of_each_chat(it).values()) == 13

    play(story, tiny_edition, tmp_path)


def test_429_is_obeyed(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes to that chat before the time that Telegram named is over; then the reply does."""

    async def story(it: Playing) -> None:
        works, anna = Clockwork(it.server, monkeypatch), it.server.person(1)
        it.server.faults.too_many("sendMessage", retry_after=60, times=1)
        anna.says("hello")
        await works.paused()
        it.server.clock.advance(50)
        with pytest.raises(TimeoutError):
            await anna.hears(timeout=0.3)
        assert it.server.calls["sendMessage"] == 1
        it.server.clock.advance(11)
        assert (await anna.hears()).text == ANSWER

    play(story, tiny_edition, tmp_path)


def test_flood_limits_of_telegram(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the published limits on, ten messages of each of eight people are answered, in order, each once."""

    async def story(it: Playing) -> None:
        Clockwork(it.server, monkeypatch).passing = True
        it.server.limit_floods()
        persons = [it.server.person(number) for number in range(1, 9)]
        for person in persons:
            for text in ("hello", "how long can i rest") * 5:
                person.says(text)
        for person in persons:
            assert [(await person.hears()).text.split()[0] for _ in range(10)] == ["Hello.", "You"] * 5
        await it.server.all_confirmed()
        assert len(it.server.sent) == 80

    play(story, tiny_edition, tmp_path)


def test_outages(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was asked before, during and after three outages is answered."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        persons = [it.server.person(number) for number in range(1, 31)]
        for _ in range(3):
            for person in persons[:10]:
                person.says("hello")
            await asyncio.sleep(0)
            await it.server.go_away()
            for person in persons[10:20]:
                person.says("hello")
            it.server.clock.advance(120)
            await it.server.come_back()
            for person in persons[20:]:
                person.says("hello")
        await it.server.all_confirmed()
        assert all(count >= 3 for count in of_each_chat(it).values())
        assert len(of_each_chat(it)) == 30

    play(story, tiny_edition, tmp_path)


def test_blocked(tiny_edition: Edition, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Who has blocked the bot since is no error and holds up nobody."""

    async def story(it: Playing) -> None:
        anna, berta = it.server.person(1), it.server.person(2)
        await it.server.wait_for_calls("getUpdates")
        anna.says("hello")
        anna.blocks_bot()
        berta.says("hello")
        assert (await berta.hears()).text == ANSWER
        await it.server.all_confirmed()
        assert not of_each_chat(it)[1]

    play(story, tiny_edition, tmp_path)
    assert not [record for record in caplog.records if record.name.startswith("bot.")]


def test_crisis_overtakes_across_chats(tiny_edition: Edition, tmp_path: Path) -> None:
    """With all ordinary places held by slow sends and fifty people waiting, a cry for help is answered at once."""

    async def story(it: Playing) -> None:
        it.server.faults.delay("sendMessage", seconds=3600, times=NORMAL)
        for number in range(1, 51):
            it.server.person(number).says("hello")
        zoe = it.server.person(99)
        zoe.says(DANGER)
        assert (await zoe.hears(timeout=10)).text.startswith("999")
        assert len(it.server.sent) <= NORMAL + 1
        it.server.clock.advance(3600)
        await it.server.wait_for_sent(51)

    play(story, tiny_edition, tmp_path)


def test_danger_is_not_held_by_its_own_chat(tiny_edition: Edition, tmp_path: Path) -> None:
    """The chat's ordinary reply hangs: the cry for help that follows goes out beside it."""

    async def story(it: Playing) -> None:
        it.server.faults.delay("sendMessage", seconds=3600, times=1)
        anna = it.server.person(1)
        anna.says("hello")
        await anna.hears()  # it is there, but Telegram has not said so yet
        anna.says(DANGER)
        assert (await anna.hears(timeout=10)).text.startswith("999")
        it.server.clock.advance(3600)
        await it.server.wait_for_sent(2)

    play(story, tiny_edition, tmp_path)


def test_telegram_counts_afresh(tiny_edition: Edition, tmp_path: Path) -> None:
    """After a quiet week its update numbers may be lower than before: everybody is answered all the same."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("hello")
        await anna.hears()
        await it.server.all_confirmed()
        it.receiver._next += 1_000_000
        for number in range(2, 150):
            person = it.server.person(number)
            person.says("hello")
            await person.hears()

    play(story, tiny_edition, tmp_path)


def test_a_reply_that_telegram_refuses_in_every_form_is_told(
    tiny_edition: Edition, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried with marks, without, and without buttons; then the log says so, without a word of it."""

    async def story(it: Playing) -> None:
        it.server.faults.error("sendMessage", code=400, times=3)
        anna = it.server.person(1)
        anna.says("he has a big knife")
        await it.server.all_confirmed()
        assert it.server.calls["sendMessage"] == 3

    play(story, tiny_edition, tmp_path)
    assert "Telegram refused a reply in every form." in caplog.text
    assert "knife" not in caplog.text


def test_a_crowd_under_telegrams_own_limits(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While Telegram puts everybody off for a second or two, nothing is confirmed before its reply is out."""

    async def story(it: Playing) -> None:
        Clockwork(it.server, monkeypatch)
        said = [it.server.person(number).says("hello") for number in range(1, 121)]
        it.server.faults.too_many("sendMessage", retry_after=5)
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 5)
        it.server.clock.advance(4)
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 5)
        assert said[0].update in it.server.unconfirmed

    play(story, tiny_edition, tmp_path)
