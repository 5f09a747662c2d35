"""A record: fields read one by one, and what is wrong with each told in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.shapes.record import Record, items_of, named_items, read_day
from bot.model import Problem, Span
from tests.content.conftest import ReadPiece, told

FIELDS = ("id", "title", "asked", "reader", "from", "until", "date")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-01-22", date(2026, 1, 22), date(2026, 1, 22)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_day_month_or_year_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    """So that ``until: 2024-02`` still holds on the 29th."""
    assert read_day(text, last=False) == first
    assert read_day(text, last=True) == last


@pytest.mark.parametrize(
    "text", ["", "31.12.2026", "2026-13", "2026-13-01", "2026-02-30", "2026-1-2", "0000", "26", "2026-01-22 ", "soon"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    """No date is guessed at."""
    assert read_day(text, last=False) is None
    assert read_day(text, last=True) is None


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.text(max_size=12), st.from_regex(r"\d{4}(-\d\d)?(-\d\d)?", fullmatch=True)))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Nothing is raised, and the last day is never before the first."""
    first, last = read_day(text, last=False), read_day(text, last=True)
    assert (first is None) == (last is None)
    assert first is None or last is None or first <= last


def test_a_sound_record_has_no_problem(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Every field comes back as it was typed."""
    record = Record(
        piece_of("""
            id: a-1
            title: A
            asked: [b, c]
            reader: professional
            from: 2026
            until: 2026
            date: about 2021-03
            """),
        "answer",
        FIELDS,
        problems,
    )
    assert record.identity() == "a-1"
    assert record.text("title") == "A"
    assert record.texts("asked", at_least=2) == ("b", "c")
    assert record.choice("reader", ("professional",)) == "professional"
    assert record.span() == Span(date(2026, 1, 1), date(2026, 12, 31))
    assert record.printed_date("date") == "about 2021-03"
    assert not problems


def test_a_single_day_is_a_span(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """``from`` and ``until`` may be one day: both are included."""
    day = date(2026, 1, 22)
    record = Record(piece_of("from: 2026-01-22\nuntil: 2026-01-22\n"), "answer", FIELDS, problems)
    assert record.span() == Span(day, day)
    assert not problems


def test_what_may_be_left_out_is_empty_and_no_problem(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Absent, or a name with nothing behind it."""
    for text in ("id: a", "id: a\ntitle:\nasked:\nreader:\nfrom:\n"):
        record = Record(piece_of(text), "answer", FIELDS, problems)
        assert record.text("title", needed=False) == ""
        assert record.texts("asked") == ()
        assert record.choice("reader", ("professional",)) == ""
        assert record.span() == Span()
    assert not problems


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("tilte: A", ['"tilte" is not a field of a source. Did you mean "title"?']),
        ("zzzzzzz: A", [f'"zzzzzzz" is not a field of a source. The fields are: {", ".join(FIELDS)}.']),
        ("- a", ['This source is not a block of fields. Write its fields: "id: …".']),
        ("a", ['This source is not a block of fields. Write its fields: "id: …".']),
    ],
)
def test_what_does_not_belong_is_told(
    text: str, lines: list[str], piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """A typo gets a guess, a wild name the list of what there is."""
    Record(piece_of(text), "source", FIELDS, problems)
    assert told(problems) == [f"f.yaml:1: {line}" for line in lines]


def test_an_answer_has_its_article(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The commonest of all messages is good English."""
    Record(piece_of("tilte: A"), "answer", FIELDS, problems)
    assert "of an answer" in told(problems)[0]


@pytest.mark.parametrize("written", ["undated", "2026", "2026-01", "2026-01-22", "about 2021", "about 2021-05"])
def test_a_printed_date_is_as_on_the_page(written: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """A day, a month, a year, about one, or none."""
    assert Record(piece_of(f"date: {written}"), "source", FIELDS, problems).printed_date("date") == written
    assert not problems


@pytest.mark.parametrize("written", ["about undated", "around 2021", "22 January 2026", "2026-13", "unknown"])
def test_any_other_date_is_told(written: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """With all the ways in which one can be written."""
    Record(piece_of(f"date: {written}"), "source", FIELDS, problems).printed_date("date")
    assert told(problems) == [
        f'f.yaml:1: "{written}" is not a date. Write 2026-01-22, 2026-01 or 2026, with about before it if it was '
        "worked out, or undated."
    ]


@pytest.mark.parametrize("written", ["A", "a b", "a_b", "é", "a" * 49, "٣"])
def test_an_id_has_small_letters_digits_and_dashes(written: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """At most 48 of them."""
    Record(piece_of(f"id: {written}"), "source", FIELDS, problems).identity()
    assert [problem.what for problem in problems] == [f'"{written}" is not an id.']


def test_lists_come_out_item_by_item(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """A list gives its items, names their blocks; the other kind is told; nothing gives nothing."""
    listed, named = piece_of("- a\n- b\n"), piece_of("x: a\ny: b\n")
    assert len(list(items_of(listed, "source", problems))) == 2
    assert [name for name, _, _ in named_items(named, "source", problems)] == ["x", "y"]
    assert not [*items_of(None, "source", problems), *named_items(None, "source", problems), *problems]
    assert not [*items_of(named, "source", problems), *named_items(listed, "source", problems)]
    assert told(problems) == [
        'f.yaml:1: A list of sources is expected here. Begin each with a dash: "- …".',
        'f.yaml:1: Each source needs its id and a colon here. Write "its-id: …".',
    ]
