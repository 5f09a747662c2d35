"""Members, and the dated lists on which they stand."""

from __future__ import annotations

import pytest

from bot.content.shapes.members import read_members
from bot.model import Member, MemberList, Place, Problem
from tests.content.conftest import ReadPiece, told

LISTS = """
lists:
  - {id: first, title: the founders, date: 2009-07-16, source: a}
  - {id: newest, title: the newest, date: about 2026, source: b}
members:
"""


def test_lists_and_members_are_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """In the order written; nation and children may be left out."""
    text = LISTS + "  - {name: Red Kite, also: [rk], on: [first, newest], nation: Northern Ireland}\n"
    text += "  - {name: Little Owl, on: [first], for: children}\n"
    assert read_members(piece_of(text), problems) == (
        [
            MemberList("first", "the founders", "2009-07-16", "a", Place("f.yaml", 2)),
            MemberList("newest", "the newest", "about 2026", "b", Place("f.yaml", 3)),
        ],
        [
            Member("Red Kite", ("rk",), ("first", "newest"), "Northern Ireland", False),
            Member("Little Owl", (), ("first",), None, True),
        ],
    )
    assert not problems


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("name: A, on: [newset]", 'There is no list "newset". The lists are: first, newest.'),
        ("name: A, on: []", '"on" has 0 of at least 1. Write some more.'),
        ("name: A", 'This member has no "on". Add a list "on: [ … ]".'),
        ("on: [first]", 'This member has no "name". Add a line "name: …".'),
        ("name: A, on: [first], for: kids", '"for" cannot be "kids". It can be: children.'),
        (
            "name: A, on: [first], nation: scotland",
            '"nation" cannot be "scotland". It can be: Scotland, Northern Ireland, Wales.',
        ),
    ],
)
def test_what_is_wrong_with_a_member_is_told(
    fields: str, line: str, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """Each at its line, with what there is to choose from."""
    read_members(piece_of(f"{LISTS}  - {{{fields}}}\n"), problems)
    assert told(problems) == [f"f.yaml:5: {line}"]


def test_two_lists_of_one_id_are_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Else one of them can never be meant."""
    read_members(piece_of(LISTS.replace("id: newest", "id: first") + "  - {name: A, on: [first]}\n"), problems)
    assert problems


def test_a_mistyped_part_is_one_problem(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """That each member's list is unknown then says nothing new, and its remedy is empty."""
    read_members(piece_of(LISTS.replace("lists:", "list:") + "  - {name: A, on: [first]}\n"), problems)
    assert len(problems) == 1
