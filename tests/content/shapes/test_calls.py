"""Calls, and their words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.content.shapes.calls import read_call_words, read_calls
from bot.model import Call, CallWords, Event, Place, Problem, Span, Way
from tests.content.conftest import ReadPiece, told

HOSTS = frozenset({"example.org"})
FORM = "form: https://example.org/f"


def test_every_field_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """From the first day to the last; the event at its moment in UTC."""
    event = "event: {day: 2027-07-20, time: 14:00, register: https://example.org/r}"
    rest = "for: [stakeholders, lived-experience], contact: c@d.org, result: r"
    text = f"- {{id: a, source: s, opens: 2027-02-01, closes: 2027-02-28, {FORM}, {event}, {rest}}}"
    assert read_calls(piece_of(text), HOSTS, problems) == [
        Call(
            id="a",
            source="s",
            whom=(Way.SELF, Way.WORK),
            span=Span(date(2027, 2, 1), date(2027, 2, 28)),
            form="https://example.org/f",
            event=Event(datetime(2027, 7, 20, 13, tzinfo=UTC), "Europe/London", "https://example.org/r"),
            contact="c@d.org",
            result="r",
            place=Place("f.yaml", 1),
        )
    ]
    assert not problems


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("for: [survivors]", 'A call cannot be for "survivors". It can be for: lived-experience, stakeholders.'),
        ("for: []", '"for" has 0 of at least 1. Write some more.'),
        ("event: {day: 2027-02-20, time: 2pm}", '"2pm" is not a time of day. Write it as 14:00.'),
        ("event: {day: 2027-02-20, time: 24:00}", '"24:00" is not a time of day. Write it as 14:00.'),
        ("event: {day: 2027-02-20}", 'This event has no "time". Add a line "time: …".'),
        ("event: {time: 14:00}", 'This event has no "day". Add a line "day: …".'),
        (
            "event: {day: 2027-02-29, time: 14:00}",
            '"2027-02-29" is not a day. Write it as 2026-01-22.',
        ),
        (
            "event: {day: 2027-02-20, time: 14:00, zone: London}",
            '"London" is not a time zone. Leave the line out for London, or write it as Europe/Paris.',
        ),
        (
            "event: {day: 2027-02-20, time: 14:00, zone: ../etc/passwd}",
            '"../etc/passwd" is not a time zone. Leave the line out for London, or write it as Europe/Paris.',
        ),
        (
            "event: {day: 2027-03-28, time: 01:30}",
            'There is no "01:30" on that day. The clocks go forward then: mend it.',
        ),
        ("contact: the office", '"the office" is not an e-mail address. Write it as ask@example.org.'),
        (
            "form: https://docs.google.com/f",
            'Links to "docs.google.com" are not allowed. A free form service may read what people send: '
            "ask whoever keeps your website for a form there.",
        ),
        ("form: https://exampel.org/f", 'Links to "exampel.org" are not allowed. Did you mean "example.org"?'),
        ("events: {day: 2027-02-02, time: 14:00}", '"events" is not a field of a call. Did you mean "event"?'),
    ],
)
def test_what_is_wrong_with_a_call_is_told(field: str, line: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """In staff's words, at its line."""
    whom = "" if field.startswith("for:") else "for: [stakeholders], "
    read_calls(piece_of(f"- {{id: a, source: s, {whom}{field}}}"), HOSTS, problems)
    assert told(problems) == [f"f.yaml:1: {line}"]


def test_a_call_that_closes_before_it_opens_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """In the words of its own fields."""
    read_calls(
        piece_of("- id: a\n  source: s\n  for: [stakeholders]\n  opens: 2027-03-01\n  closes: 2027-02-28\n"),
        HOSTS,
        problems,
    )
    assert told(problems) == ['f.yaml:5: "closes" lies before "opens". Swap the two days or mend one.']


def test_a_form_elsewhere_is_told_and_not_offered(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """People are sent only to hosts on the list."""
    call = read_calls(
        piece_of("- {id: a, source: s, for: [stakeholders], form: https://forms.example.com/x}"), HOSTS, problems
    )[0]
    assert call.form is None
    assert [problem.what for problem in problems] == ['Links to "forms.example.com" are not allowed.']


def test_words_are_read_by_id(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Title, ways of asking, what it is about, and what is said once it is closed; the rest may come later."""
    text = "a: {title: T, asked: [x, y], about: B, closed: C, pay: P}"
    words = CallWords("T", ("x", "y"), "B", "C", (), "", "", "", "", "", "", "P", "")
    assert read_call_words(piece_of(text), problems) == {"a": words}
    assert not problems


def test_words_that_lack_are_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """All four are needed."""
    read_call_words(piece_of("a: {title: T}"), problems)
    assert [problem.what for problem in problems] == [
        'This call has no "asked".',
        'This call has no "about".',
        'This call has no "closed".',
    ]
