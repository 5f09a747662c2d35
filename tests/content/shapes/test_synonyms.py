"""Synonyms: from the words people use to ours."""

from __future__ import annotations

import pytest

from bot.content.shapes.synonyms import read_synonyms
from bot.model import Problem
from tests.content.conftest import ReadPiece, told


def test_theirs_lead_to_ours_in_folded_words(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The first of a line is ours; each may have several words."""
    assert read_synonyms(piece_of("- [Safe house, flat, Place to live]\n- [money, qumësht]\n"), problems) == {
        ("flat",): ("safe", "house"),
        ("place", "to", "live"): ("safe", "house"),
        ("qumesht",): ("money",),
    }
    assert not problems


@pytest.mark.parametrize("line", ["- [money]", "- money, cash", "- []", "- money: cash"])
def test_a_line_needs_ours_and_theirs(line: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """One word, or a line without brackets, is told."""
    assert read_synonyms(piece_of(line), problems) == {}
    assert told(problems) == [
        "f.yaml:1: A line of synonyms needs two words or more, and nothing else. "
        'Write "- [our word, their word, their other word]".'
    ]


def test_a_word_stands_for_one_thing(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """However it is spelt; the same line twice does no harm."""
    read_synonyms(piece_of("- [house, Place]\n- [house, place]\n- [town, plâce]\n"), problems)
    assert told(problems) == ['f.yaml:3: "plâce" already stands for "house". Keep it in one line only.']


def test_a_synonym_without_a_word_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Three dots are no word that anybody says."""
    found = read_synonyms(piece_of("- [house, flat, …]\n"), problems)
    assert () not in found


def test_a_list_within_a_line_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Else a part of the line would be lost."""
    read_synonyms(piece_of("- [house, flat, [home, place]]\n"), problems)
    assert problems
