"""A line to the test server and somebody at its other end, without the loop: for tests of single calls."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.channels.telegram.line import Line
from bot.settings import Secret, Settings
from tests.botapi import TOKEN, BotApiServer, Person

Story = Callable[[BotApiServer, Line, Person], Awaitable[None]]


def line_to(url: str) -> Line:
    return Line(Settings(Secret(TOKEN), url, Path("unused")))


def play(story: Story) -> None:
    """Run a story with a server, a line to it, and somebody who has written one message (number 1)."""

    async def run() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            async with BotApiServer() as server:
                line, anna = line_to(server.url), server.person(1)
                anna.says("hello")
                await line.bot.initialize()
                try:
                    await story(server, line, anna)
                finally:
                    await line.close()

    asyncio.run(run())
