"""The bot's own pauses and its forward clock, put on the server's clock: a test moves it, and never sleeps."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.channels.telegram import line, turns
from tests.botapi import BotApiServer
from tests.botapi.happenings import Happenings


class Clockwork:
    """What the chats' pauses were so far; a pause ends when the server's clock has moved on."""

    def __init__(self, server: BotApiServer, patch: pytest.MonkeyPatch) -> None:
        self.pauses: list[float] = []
        self.passing = False
        """Let each pause pass at once, by moving the clock."""
        self._server, self._happenings = server, Happenings()
        patch.setattr(turns, "asyncio", SimpleNamespace(sleep=self._sleep))
        patch.setattr(turns, "monotonic", server.clock.now)
        patch.setattr(line, "monotonic", server.clock.now)

    async def paused(self, times: int = 1, timeout: float = 20.0) -> None:
        """Return when a chat has begun so many pauses since the start."""
        await self._happenings.until(lambda: len(self.pauses) >= times, timeout)

    async def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self._happenings.happened()
        if self.passing:
            self._server.clock.advance(seconds)
        await self._server.clock.wait(0 if self.passing else seconds)


def hurry(patch: pytest.MonkeyPatch) -> None:
    """Make the pauses between tries short."""
    patch.setattr(line, "FIRST_PAUSE", 0.02)
    patch.setattr(line, "LONGEST_PAUSE", 0.1)
