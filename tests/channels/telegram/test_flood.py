"""A flood: more than twenty messages of one person within a minute, by the time they were sent."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition
from tests.botapi import Person
from tests.channels.telegram.playing import Playing, play

TOLD = "Many messages came at once. Please wait a minute, then write again."
DANGER, ANSWER = "he has a big knife", "Hello. Ask me about the scheme."


def says_often(person: Person, times: int, now: float, apart: float = 0.0) -> None:
    """So many messages, the last one now."""
    for number in reversed(range(times)):
        person.says("hello", date=int(now - number * apart))


async def heard(person: Person, times: int) -> list[str]:
    return [(await person.hears()).text for _ in range(times)]


def test_told_once_then_silence(tiny_edition: Edition, tmp_path: Path) -> None:
    """Twenty are answered, the twenty-first is told that it is too much, the next ones get nothing."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        says_often(anna, 30, it.server.clock.now())
        assert await heard(anna, 21) == [ANSWER] * 20 + [TOLD]
        await it.server.all_confirmed()
        assert len(it.server.sent) == 21
        assert it.server.sent[-1].labels == ["Remove this"]

    play(story, tiny_edition, tmp_path)


def test_danger_is_always_answered(tiny_edition: Edition, tmp_path: Path) -> None:
    """No limit ever applies to what the danger floor catches: in the midst of a flood, and fifty times over."""

    async def story(it: Playing) -> None:
        anna, berta = it.server.person(1), it.server.person(2)
        says_often(anna, 30, it.server.clock.now())
        await heard(anna, 21)
        anna.says(DANGER)
        assert (await anna.hears()).text.startswith("999: call now")
        for _ in range(50):
            berta.says(DANGER)
        assert all(text.startswith("999: call now") for text in await heard(berta, 50))

    play(story, tiny_edition, tmp_path)


def test_others_are_not_touched(tiny_edition: Edition, tmp_path: Path) -> None:
    """One person's flood is nobody else's."""

    async def story(it: Playing) -> None:
        anna, berta = it.server.person(1), it.server.person(2)
        says_often(anna, 30, it.server.clock.now())
        berta.says("hello")
        assert await heard(berta, 1) == [ANSWER]

    play(story, tiny_edition, tmp_path)


def test_a_backlog_is_no_flood(tiny_edition: Edition, tmp_path: Path) -> None:
    """Forty messages that were sent over ten minutes and come all at once are all answered."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        says_often(anna, 40, it.server.clock.now(), apart=15)
        assert await heard(anna, 40) == [ANSWER] * 40

    play(story, tiny_edition, tmp_path)


def test_one_message_after_another_is_no_flood(tiny_edition: Edition, tmp_path: Path) -> None:
    """A message every four seconds goes on for as long as it likes."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for _ in range(40):
            anna.says("hello")
            assert (await anna.hears()).text == ANSWER
            it.server.clock.advance(4)

    play(story, tiny_edition, tmp_path)


def test_after_a_quiet_minute(tiny_edition: Edition, tmp_path: Path) -> None:
    """Answers come again; and another flood is told again, once."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for _ in range(2):
            says_often(anna, 25, it.server.clock.now())
            assert await heard(anna, 21) == [ANSWER] * 20 + [TOLD]
            await it.server.all_confirmed()
            it.server.clock.advance(130)
        anna.says("hello")
        assert await heard(anna, 1) == [ANSWER]
        assert len(it.server.sent) == 43

    play(story, tiny_edition, tmp_path)
