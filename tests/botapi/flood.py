"""Flood limits, off unless a test switches them on: the published figures, since the real ones are secret."""

import math
from dataclasses import dataclass

from .clock import Clock
from .refusal import too_many


@dataclass
class _Bucket:
    """So many messages at once, then so many a second."""

    rate: float
    size: float
    filled: float
    time: float

    def wait(self, now: float) -> float:
        """Seconds until one more may go; 0 if now."""
        self.filled = min(self.size, self.filled + (now - self.time) * self.rate)
        self.time = now
        return 0.0 if self.filled >= 1 else (1 - self.filled) / self.rate


class FloodLimit:
    """About one message a second for a chat with short bursts, and so many a second for the whole bot."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._chats: dict[int, _Bucket] = {}
        self._overall: _Bucket | None = None
        self._per_chat = 0.0
        self._burst = 0

    def switch_on(self, per_chat: float, burst: int, overall: float) -> None:
        """From now on, with full buckets."""
        self._chats = {}
        self._per_chat, self._burst = per_chat, burst
        self._overall = _Bucket(overall, overall, overall, self._clock.now())

    def switch_off(self) -> None:
        """No limits."""
        self._overall = None

    def count(self, chat: int) -> None:
        """Count a message to this chat, or refuse it with 429; a refused one does not count."""
        if self._overall is None:
            return
        now = self._clock.now()
        mine = self._chats.setdefault(chat, _Bucket(self._per_chat, self._burst, self._burst, now))
        wait = max(mine.wait(now), self._overall.wait(now))
        if wait:
            raise too_many(math.ceil(wait))
        mine.filled -= 1
        self._overall.filled -= 1
