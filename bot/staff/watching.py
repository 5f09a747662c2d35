"""Taking in what staff change while the bot runs: whole or not at all.

The files are watched by watchfiles (decision 16), which waits until they have been still for a moment. A new Edition is
built beside the event loop and handed over only if nothing in it must be put right; else the last good one stays, and
the log and ``run_bot.py doctor`` say why. ``stopped.yaml`` needs none of this: it is looked at before each message.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from bot.content.loading import KnowledgeError
from bot.content.stopped import FILE as STOPPED
from bot.edition import Edition
from bot.keeping.outcome import keep_outcome
from bot.staff.taking import good_edition

STILL, LONGEST = 800, 10_000
"""Milliseconds without a change after which an edit counts as done; and how long that is waited for."""
LOOK = 5_000
"""Milliseconds after which the files are looked at anyway: some disks of a network tell nothing."""
TOLD = 3
"""Problems named in the log; ``check`` tells all."""
log = logging.getLogger(__name__)
Take = Callable[[Edition], None]
Files = dict[str, tuple[int, int]]


class Filter(DefaultFilter):
    """Every file of the folder but what editors leave behind, and what is looked at anyway."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and Path(path).name != STOPPED


class Watching:
    """Watches one knowledge folder, and says in the state folder how the last change of it ended."""

    def __init__(self, folder: Path, run_by: str, state: Path, now: Callable[[], datetime], still: int = STILL) -> None:
        self.folder, self.run_by, self.state, self.now, self.still = folder, run_by, state, now, still
        self._seen = _files_of(folder)

    async def run(self, take: Take) -> None:
        """Hand over each good Edition, until cancelled; of a change that came before, too, but after we were made."""
        watch = awatch(
            self.folder,
            watch_filter=Filter(),
            debounce=LONGEST,
            step=self.still,
            rust_timeout=LOOK,
            yield_on_timeout=True,
        )
        async for told in watch:
            files = await asyncio.to_thread(_files_of, self.folder)
            if files != self._seen and (told or await self._is_still(files)):
                await self._change(take, files)

    async def _is_still(self, files: Files) -> bool:
        """Where nothing told of a change, somebody may be in the middle of it."""
        await asyncio.sleep(self.still / 1000)
        return await asyncio.to_thread(_files_of, self.folder) == files

    async def _change(self, take: Take, files: Files) -> None:
        """Take what lies there, unless it changes again while it is read: the next look then finds it."""
        try:
            edition = await asyncio.to_thread(good_edition, self.folder, self.run_by, self.now())
        except KnowledgeError as error:
            self._seen = files
            named = " ".join(map(str, error.problems[:TOLD]))
            more = f" And {len(error.problems) - TOLD} more." if len(error.problems) > TOLD else ""
            self._tell(f"The change was not taken, the answers are as they were. {named}{more}")
        except (OSError, RuntimeError, ValueError) as error:  # what a disk or a strange file may do
            self._seen = files
            self._tell(
                f"The change was not taken ({type(error).__name__}), the answers are as they were. Ask a developer."
            )
        else:
            if await asyncio.to_thread(_files_of, self.folder) == files:
                self._seen = files
                take(edition)
                self._tell("The change was taken.")

    def _tell(self, text: str) -> None:
        log.warning("%s", text)
        try:
            keep_outcome(self.state, text, self.now())
        except OSError as error:
            log.warning("How it ended could not be written down (%s).", error.strerror)


def _files_of(folder: Path) -> Files:
    """Each file that is watched, with the moment of its last change and its size: another state, another value."""
    watched, files = Filter(), Files()
    for inside, _, names in os.walk(folder):  # passes over what goes away meanwhile
        for path in (Path(inside, name) for name in names):
            if watched(Change.modified, str(path)):
                with suppress(OSError):  # gone since it was listed, or a link that leads nowhere
                    seen = path.stat()
                    files[str(path)] = seen.st_mtime_ns, seen.st_size
    return files
