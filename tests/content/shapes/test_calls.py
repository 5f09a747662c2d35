"""Calls, and their words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.content.shapes.calls import read_call_words, read_calls
from bot.model import Call, CallWords, Place, Problem, Span
from tests.content.conftest import ReadPiece, told

HOSTS = frozenset({"example.org"})
FORM = "form: https://example.org/f"


def test_every_field_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """From the first day to the last."""
    text = f"- {{id: a, source: s, opens: 2027-02, closes: 2027-02, {FORM}, result: r}}"
    span = Span(date(2027, 2, 1), date(2027, 2, 28))
    assert read_calls(piece_of(text), HOSTS, problems) == [
        Call("a", "s", span, "https://example.org/f", "r", Place("f.yaml", 1))
    ]
    assert not problems


@pytest.mark.parametrize(
    ("form", "day", "is_open"),
    [
        (FORM, date(2027, 1, 31), False),
        (FORM, date(2027, 2, 1), True),
        (FORM, date(2027, 2, 28), True),
        (FORM, date(2027, 3, 1), False),
        ("form:", date(2027, 2, 1), False),
    ],
)
def test_a_call_is_open_on_its_days_and_only_with_a_form(
    form: str, day: date, is_open: bool, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """It opens and closes by itself."""
    text = f"- id: a\n  source: s\n  opens: 2027-02-01\n  closes: 2027-02-28\n  {form}\n"
    assert read_calls(piece_of(text), HOSTS, problems)[0].is_open(day) is is_open
    assert not problems


def test_a_call_that_closes_before_it_opens_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """In the words of its own fields."""
    read_calls(piece_of("- id: a\n  source: s\n  opens: 2027-03\n  closes: 2027-02\n"), HOSTS, problems)
    assert told(problems) == ['f.yaml:4: "closes" lies before "opens". Swap the two days or mend one.']


def test_a_form_elsewhere_is_told_and_not_offered(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """People are sent only to hosts on the list."""
    call = read_calls(piece_of("- {id: a, source: s, form: https://forms.example.com/x}"), HOSTS, problems)[0]
    assert call.form is None
    assert [problem.what for problem in problems] == ['Links to "forms.example.com" are not allowed.']


def test_words_are_read_by_id(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Title, ways of asking, what it is about, and what is said once it is closed."""
    text = "a: {title: T, asked: [x, y], about: B, closed: C}"
    assert read_call_words(piece_of(text), problems) == {"a": CallWords("T", ("x", "y"), "B", "C")}
    assert not problems


def test_words_that_lack_are_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """All four are needed."""
    read_call_words(piece_of("a: {title: T}"), problems)
    assert [problem.what for problem in problems] == [
        'This call has no "asked".',
        'This call has no "about".',
        'This call has no "closed".',
    ]
