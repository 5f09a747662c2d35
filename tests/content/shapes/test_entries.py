"""Entries: an answer with its ways of asking; a translation takes the rest from the English."""

from __future__ import annotations

from datetime import date

import pytest

from bot.content.shapes.entries import read_entries
from bot.model import Entry, Place, Problem, Span
from tests.content.conftest import ReadPiece, told

FULL = """
    - id: rest
      title: Rest
      asked: [how long, rest]
      proof: [when does it end]
      answer: |
        First line.
        Second line.
      more: Detail.
      sources: [guide]
      more_sources: [page]
      see_also: [house]
      reader: professional
      from: 2026
      until: 2027-03
      draft: true
      reviewed: {on: 2026-12-01, by: ab}
    """


def test_every_field_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Language and topic come from the path; English is always checked."""
    assert read_entries(piece_of(FULL), "en", "basics", problems) == [
        Entry(
            id="rest",
            language="en",
            topic="basics",
            title="Rest",
            asked=("how long", "rest"),
            proof=("when does it end",),
            answer="First line.\nSecond line.",
            more="Detail.",
            sources=("guide",),
            more_sources=("page",),
            see_also=("house",),
            professional=True,
            span=Span(date(2026, 1, 1), date(2027, 3, 31)),
            draft=True,
            checked=True,
            of="",
            reviewed=date(2026, 12, 1),
            place=Place("f.yaml", 1),
        )
    ]
    assert not problems


def test_the_leanest_entry_is_enough(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """For survivors, always, no draft."""
    lean = "- {id: a, title: A, asked: [b], answer: C, sources: [s]}\n"
    text = lean + lean.replace("id: a", "id: b, draft: false")
    entries = read_entries(piece_of(text), "en", "basics", problems)
    assert len(entries) == 2
    for entry in entries:
        assert not entry.professional
        assert not entry.draft
        assert entry.span == Span()
    assert not problems


@pytest.mark.parametrize(("topic", "lacking"), [("smalltalk", 0), ("cannot-say", 0), ("basics", 1), ("support", 1)])
def test_only_talk_about_the_assistant_needs_no_source(
    topic: str, lacking: int, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """Every other topic has to say where its answers come from."""
    read_entries(piece_of("- {id: a, title: A, asked: [b], answer: C}"), "en", topic, problems)
    assert told(problems) == ['f.yaml:1: This answer has no "sources". Add a list "sources: [ … ]".'] * lacking


def test_what_an_answer_lacks_is_told_all_at_once(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """An English one needs id, title, ways of asking, answer and sources."""
    read_entries(piece_of("- more: x"), "en", "basics", problems)
    named = [problem.what for problem in problems]
    assert sorted(named) == [f'This answer has no "{name}".' for name in ("answer", "asked", "id", "sources", "title")]


def test_a_text_where_an_answer_belongs_is_one_problem(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """A stray dash is one mistake, not six."""
    read_entries(piece_of("- hello"), "en", "basics", problems)
    assert len(problems) == 1


def test_a_translation_may_only_add_ways_of_asking(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Title and answer may be left out together."""
    entry = read_entries(piece_of("- {id: a, asked: [b]}"), "sq", "basics", problems)[0]
    assert (entry.title, entry.answer, entry.sources) == ("", "", ())
    assert not problems


def test_a_translated_answer_needs_its_title(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """It is the button's label."""
    read_entries(piece_of("- {id: a, asked: [b], answer: C}"), "sq", "basics", problems)
    assert told(problems) == ['f.yaml:1: This answer has no "title". Add a line "title: …".']


@pytest.mark.parametrize(("line", "checked"), [("", False), ("checked_by:", False), ("checked_by: ab", True)])
def test_a_translation_is_checked_once_somebody_stands_for_it(
    line: str, checked: bool, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """An empty field is nobody."""
    entry = read_entries(piece_of(f"- id: a\n  asked: [b]\n  {line}\n"), "sq", "basics", problems)[0]
    assert entry.checked is checked


@pytest.mark.parametrize("field", ["more", "sources", "more_sources", "see_also", "reader", "from", "until", "draft"])
def test_what_belongs_to_the_english_is_told_in_a_translation(
    field: str, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """So that dates and sources stand in one place for all languages."""
    read_entries(piece_of(f"- id: a\n  asked: [b]\n  {field}:\n"), "sq", "basics", problems)
    assert len(problems) == 1
    assert problems[0].what.startswith(f'"{field}" is not a field of a')


@pytest.mark.parametrize("value", ["yes", "True", "1"])
def test_a_draft_is_true_or_false(value: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Nothing else is guessed at: a draft that goes out by mistake is worse than a question."""
    text = f"- {{id: a, title: A, asked: [b], answer: C, sources: [s], draft: {value}}}"
    read_entries(piece_of(text), "en", "basics", problems)
    assert told(problems) == [f'f.yaml:1: "draft" cannot be "{value}". It can be: true, false.']
