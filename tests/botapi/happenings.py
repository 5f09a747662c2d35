"""Waiting for something to come true, so that no test has to sleep and look again."""

import asyncio
from collections.abc import Callable

Fact = Callable[[], bool]


class Happenings:
    """Whoever changes something calls `happened`; whoever waits for it awaits `until`."""

    def __init__(self) -> None:
        self._awaited: dict[asyncio.Future[None], Fact] = {}

    def happened(self) -> None:
        """Something changed: wake those whose fact is now true."""
        for future, fact in tuple(self._awaited.items()):
            if not future.done() and fact():
                future.set_result(None)

    async def until(self, fact: Fact, timeout: float) -> None:
        """Return as soon as the fact is true; TimeoutError after so many real seconds."""
        if fact():
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._awaited[future] = fact
        try:
            await asyncio.wait_for(future, timeout)
        finally:
            del self._awaited[future]
