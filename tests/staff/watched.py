"""A folder that is watched, for a test that waits for how each change ended."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.edition import Edition
from bot.staff.watching import Watching
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
