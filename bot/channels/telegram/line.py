"""The line to the Bot API: the few calls we make, and what their failures mean."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from enum import Enum
from time import monotonic

from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.requests import Requests
from bot.settings import Settings

NORMAL, URGENT = 4, 2
"""Sends under way at once. Crisis replies have places of their own: they never wait behind others."""
POLL_SECONDS = 30
"""How long Telegram may hold a request for updates open (at most 50, Bot API server)."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0
"""Seconds before the second try, and at most between two."""


class Outcome(Enum):
    """What became of a call."""

    DONE = "done"
    GONE = "gone"
    """The person has blocked the bot or left: not an error, and no use in trying again."""
    REFUSED = "refused"
    """Telegram will never take this one as it is."""
    STALE = "stale"
    """Not sent: while it waited for its place, another reply became the right one."""
    LATER = "later"
    """Telegram is away or busy: the same again, later."""


class Line:
    """A connection to the Bot API that remembers whether it was up just now."""

    def __init__(self, settings: Settings) -> None:
        token = settings.token.value if settings.token else ""
        self._requests = Requests(NORMAL + URGENT + 1, read_timeout=20), Requests(2, read_timeout=10)
        self.bot = Bot(
            token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._requests[0],
            get_updates_request=self._requests[1],
        )
        self._places = {False: asyncio.Semaphore(NORMAL), True: asyncio.Semaphore(URGENT)}
        self.last_success = 0.0
        """When a reply went out last, on the clock that only runs forward (seconds)."""

    async def close(self) -> None:
        """Let go of the connections."""
        for requests in self._requests:
            await requests.shutdown()

    async def updates(self, offset: int | None, seconds: int) -> list[object]:
        """The next updates, raw: one that cannot be parsed must not hide the others.

        Raises:
            TelegramError: whatever python-telegram-bot raises.
        """
        asked = {
            "offset": offset,
            "timeout": seconds,
            "limit": 100,
            "allowed_updates": ["message", "edited_message", "callback_query"],
        }
        try:
            raw = await self.bot.do_api_request("getUpdates", api_kwargs=asked, read_timeout=seconds + 10)
        except EndPointNotFound as error:  # what python-telegram-bot makes of a token that was revoked meanwhile
            raise InvalidToken from error
        return raw if isinstance(raw, list) else []

    async def send(
        self, call: Callable[[Bot], Awaitable[object]], urgent: bool, stale: Callable[[], bool] = lambda: False
    ) -> tuple[Outcome, float, object]:
        """Make one call: what became of it, how many seconds to wait before the next try, and its result.

        ``stale`` is asked just before, when the call's place has come.
        """
        async with self._places[urgent]:
            if stale():
                return Outcome.STALE, 0.0, None
            try:
                result = await call(self.bot)
            except RetryAfter as error:
                return Outcome.LATER, seconds_of(error) + random.uniform(0.0, 0.5), None
            except Forbidden:
                return Outcome.GONE, 0.0, None
            except (NetworkError, Conflict, InvalidToken, EndPointNotFound) as error:
                return (Outcome.REFUSED, 0.0, error) if isinstance(error, BadRequest) else (Outcome.LATER, 0.0, None)
            except TelegramError as error:
                return Outcome.REFUSED, 0.0, error
        self.last_success = monotonic()
        return Outcome.DONE, 0.0, result


class Pauses:
    """Growing pauses between tries, with jitter, so that many waiting chats do not all come back at once."""

    def __init__(self) -> None:
        self.tries = 0

    def next(self, told: float = 0.0) -> float:
        """Seconds to wait now: what Telegram told us, else each time about twice as long as before."""
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2**self.tries) * random.uniform(0.5, 1.5)
        self.tries = min(self.tries + 1, 10)
        return told or pause

    def reset(self) -> None:
        self.tries = 0


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return float(wait if isinstance(wait, int | float) else wait.total_seconds())
