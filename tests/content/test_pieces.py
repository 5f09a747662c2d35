"""Nothing of a text is guessed, and every piece of it knows its line. Mistakes: test_mending.py, broken_knowledge."""

from __future__ import annotations

import pytest

from bot.content.pieces import Fields, Items, Text, pieces_of
from bot.model import Place, Problem
from tests.content.conftest import ReadPiece, told


@pytest.mark.parametrize(
    "value", ["no", "yes", "null", "~", "01234", "17:00", "1_000", "2026-01-22", "1e3", "0x10", "999", "“text”", "3.10"]
)
def test_a_value_stays_what_was_typed(value: str, piece_of: ReadPiece) -> None:
    """No value becomes false, a number, a time or a date, and smart quotes are simply letters."""
    piece = piece_of(f"- {value}\n")
    assert isinstance(piece, Items)
    assert piece.items == (Text(Place("f.yaml", 1), value),)


def test_a_name_stays_what_was_typed(piece_of: ReadPiece) -> None:
    """``no`` as an id is a name like any other."""
    piece = piece_of("no: Norwegian\non: [off]\n")
    assert isinstance(piece, Fields)
    assert list(piece.fields) == ["no", "on"]


def test_quotes_and_block_marks_are_not_part_of_the_text(piece_of: ReadPiece) -> None:
    """Straight quotes go, a block loses its indent and its last line end, and keeps its lines."""
    piece = piece_of("a: \"x: y\"\nb: 'it''s'\nc: |\n  one\n\n    two\nd: >\n  one\n  two\n")
    assert isinstance(piece, Fields)
    assert [each.text for each in piece.fields.values() if isinstance(each, Text)] == [
        "x: y",
        "it's",
        "one\n\n  two",
        "one two",
    ]


def test_every_piece_knows_its_line(piece_of: ReadPiece) -> None:
    """Lines count from 1, comments and blank lines too; a name has its own line beside its value's."""
    piece = piece_of("# first\n\nname:\n  - one\n  - two: |\n      block\n")
    assert isinstance(piece, Fields)
    assert piece.places["name"].line == 3
    listed = piece.fields["name"]
    assert isinstance(listed, Items)
    assert [item.place.line for item in listed.items] == [4, 5]


def test_a_name_written_twice_keeps_the_first() -> None:
    """The second is told, with both lines, and not used."""
    problems: list[Problem] = []
    piece = pieces_of("a: one\nb: x\na: two\n", "f.yaml", problems)
    assert told(problems) == ['f.yaml:3: "a" is written twice (first in line 1). Keep one of the two.']
    assert isinstance(piece, Fields)
    assert piece.fields["a"] == Text(Place("f.yaml", 1), "one")


def test_a_block_that_begins_again_within_another_lacks_its_dash() -> None:
    """One problem, not one for each of its fields; what comes before it is read."""
    problems: list[Problem] = []
    piece = pieces_of("- a: one\n  b: x\n  a: two\n  b: y\n", "f.yaml", problems)
    what = (
        'f.yaml:3: A new block seems to begin with this "a", without its dash. Write a dash in front of it: "- a: …".'
    )
    assert told(problems) == [what]
    assert isinstance(piece, Items)
    [block] = piece.items
    assert isinstance(block, Fields)
    assert [each.text for each in block.fields.values() if isinstance(each, Text)] == ["one", "x"]
