"""Callback queries: which are open, and answerCallbackQuery."""

from .arguments import Arguments
from .clock import Clock
from .record import Answered, Record
from .refusal import bad

_ANSWER_WITHIN = 15.0  # seconds; not in any source, so assumed
_LONGEST_ANSWER = 200


class Presses:
    """The presses that still wait for an answer, by query id."""

    def __init__(self, clock: Clock, record: Record) -> None:
        self._clock = clock
        self._record = record
        self._until: dict[str, float] = {}
        self._last = 7_000_000_000

    def new(self) -> str:
        """The id of a press that happens now."""
        self._last += 1
        self._until[str(self._last)] = self._clock.now() + _ANSWER_WITHIN
        return str(self._last)

    def answer(self, arguments: Arguments) -> bool:
        """answerCallbackQuery."""
        query = arguments.get("callback_query_id", "")
        text = arguments.get("text", "")
        if self._clock.now() >= self._until.get(query, 0.0):
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(text) > _LONGEST_ANSWER:
            raise bad("MESSAGE_TOO_LONG")
        self._record.answered.append(Answered(query, text, arguments.flag("show_alert")))
        self._record.happenings.happened()
        return True
