"""Figures: a value, or a history of values."""

from __future__ import annotations

from datetime import date

from bot.content.shapes.figures import read_figures
from bot.model import Figure, Place, Problem, Span
from tests.content.conftest import ReadPiece, told

HISTORY = """
    days:
      - {value: 45 days, source: old, until: 2022-12}
      - {value: 30 days, source: new, from: 2023-01, until: 2024-06}
      - {value: 31 days, source: new, from: 2025}
    """


def test_a_single_value_holds_always(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Without dates there is no day on which it does not hold."""
    assert read_figures(piece_of("days: {value: 030, source: guide}"), problems) == {
        "days": Figure("days", ((Span(), "030", "guide"),), Place("f.yaml", 1))
    }
    assert not problems


def test_a_history_gives_the_value_of_the_day(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Each value with its source from its first day to its last; between two, none."""
    figure = read_figures(piece_of(HISTORY), problems)["days"]
    assert not problems
    assert figure.value_on(date(2022, 12, 31)) == "45 days"
    assert figure.source_on(date(2022, 12, 31)) == "old"
    assert figure.value_on(date(2023, 1, 1)) == "30 days"
    assert figure.value_on(date(2024, 6, 30)) == "30 days"
    assert figure.value_on(date(2024, 7, 1)) is None
    assert figure.source_on(date(2024, 7, 1)) is None
    assert figure.value_on(date(2030, 1, 1)) == "31 days"


def test_two_values_on_one_day_are_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Whatever the order in which they stand."""
    text = "days:\n  - {value: b, source: s, from: 2023}\n  - {value: a, source: s, until: 2023-01-01}\n"
    read_figures(piece_of(text), problems)
    assert told(problems) == [
        'f.yaml:1: "days" has two values at the same time. Mend their "from" and "until".',
    ]


def test_what_a_value_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Each at its own line."""
    read_figures(piece_of("days:\n  - {value: a, until: 2022}\n  - {source: s, from: 2023}\n"), problems)
    assert told(problems) == [
        'f.yaml:2: This figure has no "source". Add a line "source: …".',
        'f.yaml:3: This figure has no "value". Add a line "value: …".',
    ]
