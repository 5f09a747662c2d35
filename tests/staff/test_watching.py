"""What staff change while the bot runs is taken whole or not at all, and nobody's reply is lost over it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.edition import Edition, build_edition
from bot.keeping.outcome import last_outcome
from bot.staff.watching import Filter
from tests.botapi import BotApiServer
from tests.channels.telegram.playing import playing
from tests.staff.watched import Told, watched, write


def test_a_good_change_is_taken_and_a_broken_one_is_not(tiny_copy: Path, tmp_path: Path) -> None:
    """The line that says how it ended stands in the state folder; mended, the next one is taken."""
    state = tmp_path / "state"
    assert last_outcome(state) is None

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, "The scheme is for people.")
        assert await watching.outcomes.get() == "The change was taken."
        assert "The scheme is for people." in [entry.answer for entry in taken[-1].library.entries]
        write(tiny_copy, "    anser: x", old="  answer: The scheme is for people.")
        told = await watching.outcomes.get()
        assert told.startswith("The change was not taken, the answers are as they were. en/answers/basics.yaml:")
        assert len(taken) == 1
        assert last_outcome(state) == f"2026-11-21 10:00 UTC: {told}"
        write(tiny_copy, "  answer: The scheme is new.", old="    anser: x")
        assert await watching.outcomes.get() == "The change was taken."
        assert len(taken) == 2
        assert last_outcome(state) == "2026-11-21 10:00 UTC: The change was taken."

    watched(tiny_copy, state, story)


def test_a_promise_of_safety_keeps_a_change_out(tiny_copy: Path, tmp_path: Path) -> None:
    """A danger that would no longer be heard; many problems are named three at a time."""
    many = "[there is a tiger, a lion, a bear, a wolf]"

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, many, "en/safety/danger-now.yaml", "[he has a big knife]")
        told = await watching.outcomes.get()
        assert '"there is a tiger" is not caught.' in told
        assert told.endswith(" And 1 more.")
        assert not taken

    watched(tiny_copy, tmp_path / "state", story)


def test_a_state_folder_that_cannot_be_written_stops_nothing(tiny_copy: Path, tmp_path: Path) -> None:
    """The answers change all the same."""
    state = tmp_path / "state"
    state.write_text("a file, not a folder", "utf-8")

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, "The scheme is for people.")
        await watching.outcomes.get()
        assert len(taken) == 1

    watched(tiny_copy, state, story)


@pytest.mark.parametrize(
    ("name", "seen"), [("en/answers/nrm.yaml", True), ("stopped.yaml", False), ("en/.nrm.yaml.swp", False)]
)
def test_what_is_watched(name: str, seen: bool, tmp_path: Path) -> None:
    """All but what editors leave behind, and what is looked at before each message."""
    from watchfiles import Change  # noqa: PLC0415 - the door is the machine's; a test may look through it

    assert Filter()(Change.modified, str(tmp_path / name)) == seen


CHANGES, BROKEN_EACH, PEOPLE = 20, 4, 10


def test_nobody_loses_a_reply_while_the_files_change(tiny_copy: Path, tmp_path: Path) -> None:
    """200 messages over the test server while the files change 20 times, 5 of them broken: each gets one whole reply,
    of the Edition that held when it was asked or when it was answered."""
    versions: list[int] = []

    async def story() -> None:
        write(tiny_copy, "The scheme, version 0.")
        edition = build_edition(tiny_copy)
        async with BotApiServer() as server, playing(server, edition, tmp_path / "numbers") as it:
            watching = Told(tiny_copy, tmp_path / "state")
            task = asyncio.create_task(watching.run(it.composing.take))
            await asyncio.sleep(0)
            good = 0
            for change in range(1, CHANGES + 1):
                broken = change % BROKEN_EACH == 0
                people = [server.person(1000 * change + number) for number in range(PEOPLE)]
                write(tiny_copy, f"The scheme, {{gone-{change}}}." if broken else f"The scheme, version {change}.")
                for person in people:
                    person.says("what is the scheme")
                assert ("not taken" in await watching.outcomes.get()) == broken
                for person in people:
                    found = re.match(r"The scheme, version (\d+)\.\n\nSource: ", (await person.hears()).text)
                    assert found
                    versions.append(int(found[1]))
                    assert versions[-1] in {good, good if broken else change}
                    assert len([each for each in person.chat.messages.values() if each["from"]["is_bot"]]) == 1
                good = good if broken else change
            task.cancel()

    asyncio.run(asyncio.wait_for(story(), 300))
    assert len(versions) == CHANGES * PEOPLE
    assert len(set(versions)) > 2
