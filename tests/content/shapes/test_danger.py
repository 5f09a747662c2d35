"""Kinds of danger."""

from __future__ import annotations

from bot.content.shapes.danger import read_dangers
from bot.model import Danger, Place, Problem
from tests.content.conftest import ReadPiece, told

FULL = """
    - id: now
      phrases: [help me now, he/she has .. knife]
      unless: [help me now understand]
      card: |
        {emergency}: call now
        Or wait.
      must_catch: [he has a knife]
      must_let_through: [help me now understand]
    - id: later
      phrases: [tomorrow]
      card: Call.
      must_catch: [tomorrow]
    """


def test_every_field_is_read_in_order_of_urgency(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The order of the file is kept; exceptions may be left out."""
    assert read_dangers(piece_of(FULL), "en", problems) == [
        Danger(
            id="now",
            language="en",
            phrases=("help me now", "he/she has .. knife"),
            unless=("help me now understand",),
            card="{emergency}: call now\nOr wait.",
            must_catch=("he has a knife",),
            must_let_through=("help me now understand",),
            place=Place("f.yaml", 1),
        ),
        Danger("later", "en", ("tomorrow",), (), "Call.", ("tomorrow",), (), Place("f.yaml", 9)),
    ]
    assert not problems


def test_what_a_danger_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Phrases, a card, and what it must catch: none goes without its exam."""
    read_dangers(piece_of("- id: now"), "en", problems)
    assert told(problems) == [
        'f.yaml:1: This danger has no "phrases". Add a list "phrases: [ … ]".',
        'f.yaml:1: This danger has no "card". Add a line "card: …".',
        'f.yaml:1: This danger has no "must_catch". Add a list "must_catch: [ … ]".',
    ]
