"""getUpdates: long polls, of which only one may wait at a time (tdlib/telegram-bot-api, Client.cpp)."""

import asyncio

from .arguments import Arguments
from .clock import Clock
from .refusal import DroppedError, RefusedError, conflict
from .updates import Updates
from .webhook import Webhook

_LONGEST_POLL = 50  # seconds
_GATHER = 0.001  # seconds that the real server waits for more updates once one has come
_CONFLICT_PAUSE = 3.0  # seconds within which a further 409 comes late, and by which it is late
_BIG = 2**31 - 1


class Polling:
    """The one place where a bot waits for updates."""

    def __init__(self, clock: Clock, updates: Updates, webhook: Webhook) -> None:
        self._clock = clock
        self._updates = updates
        self._webhook = webhook
        self._waiting: asyncio.Future[None] | None = None
        self._gathering: asyncio.TimerHandle | None = None
        self._last_offset = -1
        self._last_time = 0.0
        self._next_conflict = 0.0
        updates.on_new = self._wake
        webhook.on_set = lambda: self.end(conflict("terminated by setWebhook request"))

    async def get_updates(self, arguments: Arguments) -> bytes:
        """The whole answer, ready to send."""
        if self._webhook.url:
            await self._refuse(
                conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
                )
            )
        offset, limit, timeout = self._asked(arguments)
        found = self._updates.take(offset, limit)
        offset = offset if offset > 0 else self._updates.head
        if not found and timeout:
            await self._wait(timeout)
            found = self._updates.take(offset, limit)
        return b'{"ok":true,"result":[' + b",".join(found) + b"]}"

    def end(self, reason: Exception) -> None:
        """End the poll that waits, if any, with this."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(reason)
        self._waiting = None

    def drop(self) -> None:
        """Reset the connection of the poll that waits: the server goes away."""
        self.end(DroppedError())

    def _asked(self, arguments: Arguments) -> tuple[int, int, int]:
        """Offset, limit and timeout, the last two changed for a bot that asks the same again too soon."""
        offset = arguments.number("offset", 0, -_BIG, _BIG)
        limit = arguments.number("limit", 100, 1, 100)
        timeout = arguments.number("timeout", 0, 0, _LONGEST_POLL)
        self._webhook.keep_allowed(arguments)
        now = self._clock.now()
        if offset == self._last_offset and now < self._last_time + 3.0:
            timeout = max(timeout, 3)
        if offset == self._last_offset and now < self._last_time + 0.5:
            limit = 1
        self._last_offset, self._last_time = offset, now
        return offset, limit, timeout

    async def _wait(self, timeout: int) -> None:
        self.end(conflict("terminated by other getUpdates request; make sure that only one bot instance is running"))
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        alarm = self._clock.alarm(timeout, lambda: _finish(waiting))
        try:
            await waiting
        except RefusedError as refused:
            await self._refuse(refused)
        finally:
            alarm.cancel()
            if self._waiting is waiting:
                self._waiting = None

    async def _refuse(self, refused: RefusedError) -> None:
        now = self._clock.now()
        if now < self._next_conflict:
            await self._clock.wait(_CONFLICT_PAUSE)
        else:
            self._next_conflict = now + _CONFLICT_PAUSE
        raise refused

    def _wake(self) -> None:
        """An update came: answer the waiting poll in a moment, with what else comes by then."""
        if self._waiting is not None and self._gathering is None:
            self._gathering = asyncio.get_running_loop().call_later(_GATHER, self._gathered)

    def _gathered(self) -> None:
        self._gathering = None
        if self._waiting is not None:
            _finish(self._waiting)


def _finish(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)
