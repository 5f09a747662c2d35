"""Conversations over the test server: with the bot in this process and the server's clock, or with the real program."""

from __future__ import annotations

import asyncio
import sys
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from telegram.warnings import PTBUserWarning

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.line import Line
from bot.channels.telegram.receiving import Receiver
from bot.channels.telegram.stopping import StopError
from bot.edition import Edition
from bot.keeping.numbers import Numbers
from bot.settings import Secret, Settings
from tests.botapi import TOKEN, BotApiServer
from tests.botapi.happenings import Happenings
from tests.conftest import AT, TINY

PROGRAM = Path(__file__).parents[3] / "run_bot.py"


@dataclass(frozen=True)
class Playing:
    """The bot, running as a task beside the server; its clock is the server's, which starts at AT."""

    server: BotApiServer
    line: Line
    composing: Composing
    numbers: Numbers
    stopping: asyncio.Event
    receiver: Receiver
    task: asyncio.Task[None]


@asynccontextmanager
async def playing(server: BotApiServer, edition: Edition, folder: Path) -> AsyncIterator[Playing]:
    """Run it on a server whose clock is as it is; a second one after the first is a restart with the same numbers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)
        line, stopping = Line(Settings(Secret(server.token), server.url, folder)), asyncio.Event()
        numbers = Numbers(folder, now_of(server))
        await line.bot.initialize()
        composing = Composing(edition, line.bot.username)
        receiver = Receiver(line, composing, numbers, lambda: now_of(server), stopping)
        task = asyncio.create_task(receiver.run())
        try:
            yield Playing(server, line, composing, numbers, stopping, receiver, task)
        finally:
            stopping.set()
            with suppress(StopError):
                await asyncio.wait_for(task, 15)
            await line.close()
            numbers.close()


def now_of(server: BotApiServer) -> datetime:
    """The server's moment, UTC."""
    return datetime.fromtimestamp(server.clock.now(), UTC)


def play(story: Callable[[Playing], Awaitable[None]], edition: Edition, folder: Path) -> None:
    """Run a story with a fresh server whose clock stands at AT, and the bot in this process."""

    async def run() -> None:
        async with BotApiServer() as server:
            server.clock.advance(AT.timestamp() - server.clock.now())
            async with playing(server, edition, folder) as it:
                await story(it)

    asyncio.run(run())


class Program:
    """The real process: what it has shown (stdout) and told (stderr) so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process, self.shown, self.told, self._happenings = process, "", "", Happenings()
        self._listening = asyncio.gather(self._listen(process.stdout, "shown"), self._listen(process.stderr, "told"))

    async def tells(self, words: str, timeout: float = 30.0) -> None:
        """Return when it has told these words; TimeoutError after so many real seconds."""
        await self._happenings.until(lambda: words in self.told, timeout)

    async def ends(self, timeout: float = 30.0) -> int:
        """Its exit status, once it has ended and all that it wrote is here."""
        await asyncio.wait_for(self._listening, timeout)
        return await self.process.wait()

    async def _listen(self, stream: asyncio.StreamReader | None, name: str) -> None:
        while stream and (piece := await stream.readline()):
            setattr(self, name, getattr(self, name) + piece.decode("utf-8", "replace"))
            self._happenings.happened()


@asynccontextmanager
async def program(url: str, folder: Path, *start: str, **environment: str) -> AsyncIterator[Program]:
    """Start run_bot.py (or ``start``) in this folder, with these settings only; kill it at the end if it still runs."""
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url, "STATE_FOLDER": str(folder / "state")}
    home = {"HOME": str(folder), "TMPDIR": str(folder), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(PROGRAM.parent)}
    line, pipe = start or (str(PROGRAM), "--knowledge", str(TINY)), asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, *line, cwd=folder, env=home | settings | environment, stdout=pipe, stderr=pipe
    )
    it = Program(process)
    try:
        yield it
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await it.ends()
