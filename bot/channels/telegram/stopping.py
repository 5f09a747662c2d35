"""What does not pass by itself: then receiving stops, with one sentence that says why and what to do."""

from __future__ import annotations

from telegram.error import Conflict, InvalidToken

UNKNOWN_TOKEN = "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it whole from @BotFather."  # noqa: S105
TWO_PROGRAMS = "Another program receives for this bot: stop it, or its webhook, first."
WHY: dict[type[Exception], str] = {InvalidToken: UNKNOWN_TOKEN, Conflict: TWO_PROGRAMS}
TIMES = 3
"""Times in a row that Telegram refuses us for the same reason before we stop: once may be a slip of its own."""


class StopError(Exception):
    """Receiving cannot go on; the text is the one sentence that says why and what to do."""


class Refusals:
    """How often in a row Telegram has refused us for the same reason."""

    def __init__(self) -> None:
        self._reason: type[Exception] | None = None
        self._times = 0

    def count(self, error: Exception) -> None:
        """Count a failure, of whatever kind.

        Raises:
            StopError: it is the third refusal in a row for one reason.
        """
        self._times = self._times + 1 if type(error) is self._reason else 1
        self._reason = type(error)
        if self._times >= TIMES and self._reason in WHY:
            raise StopError(WHY[self._reason])

    def reset(self) -> None:
        self._reason, self._times = None, 0
