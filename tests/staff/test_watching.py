"""What staff change while the bot runs is taken whole or not at all, and nobody's reply is lost over it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.edition import Edition, build_edition
from bot.keeping.outcome import last_outcome
from bot.staff.taking import good_edition
from bot.staff.watching import Files, Filter, Watching
from tests.botapi import BotApiServer
from tests.channels.telegram.playing import playing
from tests.conftest import AT

ANSWERS = "en/answers/basics.yaml"
STILL = 60
"""Milliseconds; in a test one file changes at a time."""


class Told(Watching):
    """Says to the test how each change ended."""

    def __init__(self, folder: Path, state: Path) -> None:
        super().__init__(folder, "", state, lambda: AT, STILL)
        self.outcomes: asyncio.Queue[str] = asyncio.Queue()

    def _tell(self, text: str) -> None:
        super()._tell(text)
        self.outcomes.put_nowait(text)


def write(folder: Path, answer: str, file: str = ANSWERS, old: str | None = None) -> None:
    """Another answer in place of the one that is there, or one text in place of another."""
    path = folder / file
    text = path.read_text("utf-8")
    new = text.replace(old, answer) if old else re.sub(r"(?<=  answer: )The scheme[^\n]*", answer, text)
    assert new != text
    path.write_text(new, "utf-8")


def watched(folder: Path, state: Path, story: Callable[[Told, list[Edition]], Awaitable[None]]) -> None:
    async def run() -> None:
        watching, taken = Told(folder, state), list[Edition]()
        task = asyncio.create_task(watching.run(taken.append))
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # by now the folder is watched: the watcher is made before it first waits
        try:
            await asyncio.wait_for(story(watching, taken), 60)
        finally:
            task.cancel()

    asyncio.run(run())


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


def test_a_change_before_the_watching_began_is_taken_too(
    tiny_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading takes seconds at the start: what is saved meanwhile, or what a disk does not tell, is looked for."""
    monkeypatch.setattr("bot.staff.watching.LOOK", 50)

    async def run() -> None:
        watching, taken = Told(tiny_copy, tmp_path / "state"), list[Edition]()
        write(tiny_copy, "The scheme is for people.")
        (tiny_copy / "stopped.yaml").write_text("[]", "utf-8")
        task = asyncio.create_task(watching.run(taken.append))
        await asyncio.wait_for(watching.outcomes.get(), 60)
        task.cancel()
        assert "The scheme is for people." in [entry.answer for entry in taken[-1].library.entries]
        assert len(taken) == 1

    asyncio.run(run())


def test_a_change_is_taken_once_however_often_one_looks(
    tiny_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was taken, or refused, is not built again; nor is a folder in which only stopped.yaml is another."""
    monkeypatch.setattr("bot.staff.watching.LOOK", 50)
    looks = 0

    class Looking(Told):
        async def _is_still(self, files: Files) -> bool:
            nonlocal looks
            looks += 1
            return await super()._is_still(files)

    async def run() -> None:
        watching, taken = Looking(tiny_copy, tmp_path / "state"), list[Edition]()
        write(tiny_copy, "The scheme is for people.")
        task = asyncio.create_task(watching.run(taken.append))
        await asyncio.wait_for(watching.outcomes.get(), 60)
        (tiny_copy / "stopped.yaml").write_text("- rest\n", "utf-8")
        before = looks
        write(tiny_copy, "The scheme is {gone}.", old="The scheme is for people.")
        assert "not taken" in await asyncio.wait_for(watching.outcomes.get(), 60)
        write(tiny_copy, "The scheme is good.", old="The scheme is {gone}.")
        assert await asyncio.wait_for(watching.outcomes.get(), 60) == "The change was taken."
        assert watching.outcomes.empty()
        assert looks - before <= 2
        task.cancel()
        assert len(taken) == 2

    asyncio.run(run())


def test_what_changes_while_it_is_read_is_not_taken_half(
    tiny_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Edition that was being built is dropped, and the whole change is taken at the next look."""
    monkeypatch.setattr("bot.staff.watching.LOOK", 50)
    reads = 0

    def reading(folder: Path, run_by: str, at: datetime) -> Edition:
        nonlocal reads
        edition = good_edition(folder, run_by, at)
        reads += 1
        if reads == 1:
            write(tiny_copy, "The scheme, second.", old="The scheme, first.")
        return edition

    monkeypatch.setattr("bot.staff.watching.good_edition", reading)

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, "The scheme, first.")
        assert await watching.outcomes.get() == "The change was taken."
        assert ["The scheme, second." in [entry.answer for entry in each.library.entries] for each in taken] == [True]

    watched(tiny_copy, tmp_path / "state", story)


def test_a_link_that_leads_to_itself_ends_nothing(tiny_copy: Path, tmp_path: Path) -> None:
    """It cannot be looked at; the change beside it is taken."""
    (tiny_copy / "en/loop.yaml").symlink_to(tiny_copy / "en/loop.yaml")

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, "The scheme is for people.")
        await watching.outcomes.get()
        assert len(taken) == 1

    watched(tiny_copy, tmp_path / "state", story)


def test_a_disk_that_fails_is_told_and_the_watching_goes_on(
    tiny_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the kind of the error alone."""
    fails = [OSError("the words of somebody")]

    def reading(folder: Path, run_by: str, at: datetime) -> Edition:
        if fails:
            raise fails.pop()
        return good_edition(folder, run_by, at)

    monkeypatch.setattr("bot.staff.watching.good_edition", reading)

    async def story(watching: Told, taken: list[Edition]) -> None:
        write(tiny_copy, "The scheme is for people.")
        told = await watching.outcomes.get()
        assert told == "The change was not taken (OSError), the answers are as they were. Ask a developer."
        write(tiny_copy, "The scheme is good.", old="The scheme is for people.")
        assert await watching.outcomes.get() == "The change was taken."

    watched(tiny_copy, tmp_path / "state", story)


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
