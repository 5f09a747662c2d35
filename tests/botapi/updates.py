"""The queue of updates: numbered, kept for a time, gone once a higher offset confirms them."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from .clock import Clock
from .happenings import Happenings

MESSAGES_KEPT = 24 * 60 * 60  # seconds: tdlib/telegram-bot-api, Client.cpp
PRESSES_KEPT = 150
_FIRST = 500_000_001
_FAR = 10  # an offset more than this beyond the end is ignored: tdlib/td, TQueue.cpp
_ONLY_IF_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True)
class Update:
    """One update as it goes over the wire, and when it is dropped unseen."""

    body: bytes
    expires: float


class Updates:
    """What the bot has not confirmed yet, oldest first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pending: dict[int, Update] = {}
        self._next = _FIRST
        self._confirmed_below = _FIRST
        self.allowed: list[str] = []
        self.happenings = Happenings()
        self.on_new: Callable[[], None] = lambda: None

    @property
    def unconfirmed(self) -> range:
        """The update numbers given out so far and not confirmed; the few that expired are among them."""
        return range(self._confirmed_below, self._next)

    def put(self, kind: str, payload: object, kept: float) -> int:
        """Queue an update for so many seconds; its number, or 0 if the bot did not ask for this kind."""
        if (self.allowed and kind not in self.allowed) or (not self.allowed and kind in _ONLY_IF_ASKED):
            return 0
        return self._queue({"update_id": self._next, kind: payload}, kept)

    def put_raw(self, update: object) -> int:
        """Queue anything at all, however malformed; a dict without a number gets one."""
        return self._queue({"update_id": self._next} | update if isinstance(update, dict) else update, MESSAGES_KEPT)

    def _queue(self, update: object, kept: float) -> int:
        number, self._next = self._next, self._next + 1
        body = json.dumps(update, separators=(",", ":")).encode()
        self._pending[number] = Update(body, self._clock.now() + kept)
        self.on_new()
        return number

    def take(self, offset: int, limit: int) -> list[bytes]:
        """Confirm what lies below the offset, then give the oldest that are left; they stay until confirmed."""
        if offset < 0:
            self.drop_all_but(-offset)
        elif 0 < offset <= self._next + _FAR:
            self._confirm_below(offset)
        taken: list[bytes] = []
        now = self._clock.now()
        for number, update in tuple(self._pending.items()):
            if len(taken) == limit:
                break
            if update.expires <= now:
                del self._pending[number]
            else:
                taken.append(update.body)
        self.happenings.happened()
        return taken

    def drop_all_but(self, last: int) -> None:
        """Confirm everything except the last few."""
        numbers = list(self._pending)
        self._confirm_below(numbers[-last] if 0 < last <= len(numbers) else self._next if last == 0 else 0)
        self.happenings.happened()

    def _confirm_below(self, offset: int) -> None:
        for number in tuple(self._pending):
            if number >= offset:
                break
            del self._pending[number]
        self._confirmed_below = max(self._confirmed_below, min(offset, self._next))

    @property
    def head(self) -> int:
        """The number of the oldest update, or of the next one if there is none."""
        return next(iter(self._pending), self._next)

    def waiting(self) -> int:
        """How many are still there: neither confirmed nor expired."""
        now = self._clock.now()
        return sum(1 for update in self._pending.values() if update.expires > now)
