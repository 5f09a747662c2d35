"""What does not pass by itself."""

from __future__ import annotations

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError

from bot.channels.telegram.stopping import TIMES, TWO_PROGRAMS, UNKNOWN_TOKEN, Refusals, StopError


@pytest.mark.parametrize(("error", "why"), [(InvalidToken(), UNKNOWN_TOKEN), (Conflict("x"), TWO_PROGRAMS)])
def test_three_in_a_row(error: Exception, why: str) -> None:
    """Once or twice may be a slip of Telegram's own; the third time it is said."""
    refusals = Refusals()
    for _ in range(TIMES - 1):
        refusals.count(error)
    with pytest.raises(StopError, match=why):
        refusals.count(error)


def test_what_passes_by_itself_never_stops() -> None:
    """An outage, however long."""
    refusals = Refusals()
    for _ in range(50):
        refusals.count(NetworkError("x"))


@pytest.mark.parametrize("between", [NetworkError("x"), InvalidToken(), None])
def test_in_a_row_only(between: Exception | None) -> None:
    """Three in a year, or two of one kind and one of another, are none."""
    refusals = Refusals()
    for _ in range(10):
        refusals.count(Conflict("x"))
        if between:
            refusals.count(between)
        else:
            refusals.reset()
