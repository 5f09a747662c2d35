"""What staff write: when a span holds, which value of a figure holds."""

from __future__ import annotations

from datetime import date

import pytest

from bot.model import Figure, Place, Problem, Span

PLACE = Place("calls.yaml", 1)
MAY = Span(date(2026, 5, 1), date(2026, 5, 31))


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2026, 4, 30), False),
        (date(2026, 5, 1), True),
        (date(2026, 5, 31), True),
        (date(2026, 6, 1), False),
    ],
)
def test_a_span_includes_both_its_ends(day: date, holds: bool) -> None:
    """The first and the last day belong to it, the days beside them do not."""
    assert MAY.holds(day) is holds


def test_a_span_without_ends_always_holds() -> None:
    """Where staff give no day, the end is open."""
    assert Span().holds(date.min)
    assert Span().holds(date.max)
    assert Span(start=date(2026, 5, 1)).holds(date.max)
    assert Span(end=date(2026, 5, 1)).holds(date.min)


def test_a_figure_gives_the_value_and_source_of_the_day() -> None:
    """Each value holds in its own span; outside all of them there is none."""
    figure = Figure("days", ((MAY, "45 days", "old"), (Span(start=date(2026, 7, 1)), "30 days", "new")), PLACE)
    assert (figure.value_on(date(2026, 5, 9)), figure.source_on(date(2026, 5, 9))) == ("45 days", "old")
    assert (figure.value_on(date(2027, 1, 1)), figure.source_on(date(2027, 1, 1))) == ("30 days", "new")
    assert figure.value_on(date(2026, 6, 15)) is None
    assert figure.source_on(date(2026, 6, 15)) is None


def test_a_problem_reads_file_line_what_remedy() -> None:
    """Staff find the place first, then what is wrong, then what to do."""
    problem = Problem(Place("en/answers/a.yaml", 7), "This is wrong.", "Mend it.")
    assert str(problem) == "en/answers/a.yaml:7: This is wrong. Mend it."
