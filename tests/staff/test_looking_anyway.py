"""Files are looked at although nothing tells of a change; and what a disk does while they are read ends nothing."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff import watching as watching_module
from bot.staff.taking import good_edition
from bot.staff.watching import Files
from tests.staff.watched import Told, watched, write


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
    """What was taken, or refused, is not built again."""
    monkeypatch.setattr("bot.staff.watching.LOOK", 50)
    looks: asyncio.Queue[None] = asyncio.Queue()
    files_of = watching_module._files_of

    async def run() -> None:
        loop = asyncio.get_running_loop()

        def looked(folder: Path) -> Files:
            loop.call_soon_threadsafe(looks.put_nowait, None)
            return files_of(folder)

        watching, taken = Told(tiny_copy, tmp_path / "state"), list[Edition]()
        monkeypatch.setattr(watching_module, "_files_of", looked)
        task = asyncio.create_task(watching.run(taken.append))
        for answer, old in (
            ("The scheme is for people.", None),
            ("The scheme is {gone}.", "The scheme is for people."),
        ):
            write(tiny_copy, answer, old=old)
            await asyncio.wait_for(watching.outcomes.get(), 60)
            for _ in range(looks.qsize() + 6):
                await asyncio.wait_for(looks.get(), 60)
            assert watching.outcomes.empty()
        task.cancel()
        assert len(taken) == 1

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
