"""Helplines, and the numbers never to give."""

from __future__ import annotations

from datetime import date

import pytest

from bot.content.shapes.helplines import read_helplines
from bot.model import Helpline, Place, Problem
from tests.content.conftest import ReadPiece, told

FULL = """
    helplines:
      - {id: emergency, number: 0999, source: guide}
      - {id: line, number: 0808 157 0000, source: guide, checked: {on: 2026-01-02, by: ab}}
    never:
      - {number: (0300) 000-0000, why: it is old}
    """


def test_numbers_stay_as_printed(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """A nought in front stays; numbers never to give are known by their digits."""
    assert read_helplines(piece_of(FULL), problems) == (
        [
            Helpline("emergency", "0999", "guide", None, Place("f.yaml", 2)),
            Helpline("line", "0808 157 0000", "guide", date(2026, 1, 2), Place("f.yaml", 3)),
        ],
        {"03000000000": "it is old"},
    )
    assert not problems


@pytest.mark.parametrize("checked", ["", "no", "{on: , by: }", "{on: 2026-12-01}", "{by: ab}", "[]"])
def test_a_helpline_is_checked_only_by_somebody_on_a_day(
    checked: str, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """An empty, half or denied ``checked`` is not a check; it may be told as a problem too."""
    text = f"helplines:\n  - id: line\n    number: 0808\n    source: s\n    checked: {checked}\n"
    assert not read_helplines(piece_of(text), problems)[0][0].checked


@pytest.mark.parametrize("text", ["never: []", "helplines: []", "helplines:"])
def test_a_file_without_a_helpline_is_told(text: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """There is no assistant without a human to call."""
    read_helplines(piece_of(text), problems)
    line = 'f.yaml:1: This file lists no helpline. Write them under "helplines:", each with a dash.'
    assert line in told(problems)


def test_what_a_helpline_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Of the numbers never to give, the reason too."""
    read_helplines(piece_of("helplines:\n  - id: line\nnever:\n  - number: 0300\n"), problems)
    assert told(problems) == [
        'f.yaml:2: This helpline has no "number". Add a line "number: …".',
        'f.yaml:2: This helpline has no "source". Add a line "source: …".',
        'f.yaml:4: This number has no "why". Add a line "why: …".',
    ]
