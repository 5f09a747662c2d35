"""Phrases: the assistant's own sentences, buttons and words."""

from __future__ import annotations

import pytest

from bot.content.shapes.phrases import HelplineWords, read_phrases
from bot.content.shapes.sentences import ASKING, BUTTONS, SAY
from bot.model import Problem
from tests.conftest import TINY
from tests.content.conftest import ReadPiece, told

ENGLISH = (TINY / "en/phrases.yaml").read_text("utf-8")


def changed(old: str, new: str) -> str:
    assert ENGLISH.count(old) == 1
    return ENGLISH.replace(old, new)


def test_every_sentence_button_and_word_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Nothing that the program says is empty, and each sentence knows its line."""
    phrases = read_phrases(piece_of(ENGLISH), problems)
    assert not problems
    assert set(phrases.say) == set(SAY)
    words = {"helplines:emergency", "helplines:tiny-line", "calls:old-call", "calls:next-call"}
    assert set(phrases.places) == set(SAY) | words
    assert ENGLISH.splitlines()[phrases.places["calls:old-call"].line - 1].strip() == "old-call:"
    assert set(phrases.buttons) == set(BUTTONS)
    assert set(phrases.asking) == set(ASKING)
    assert all([*phrases.say.values(), *phrases.buttons.values(), *phrases.asking.values()])
    assert phrases.say["report-by"] == "By {names}."
    assert ENGLISH.splitlines()[phrases.places["report-by"].line - 1].strip() == 'report-by: "By {names}."'
    assert phrases.helplines["tiny-line"] == HelplineWords("The tiny line", "everybody")
    assert phrases.calls["old-call"].title == "The old call"
    assert phrases.members.title == "The members"
    assert phrases.offer == ("what-is-it", "house")


def test_no_file_is_no_further_problem(problems: list[Problem]) -> None:
    """That it is missing has been told already."""
    assert read_phrases(None, problems).say == {}
    assert not problems


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  more: More detail\n", "", 'This part "buttons" has no "more". Add a line "more: …".'),
        ("child: [children, child, kids]", "child: []", '"child" has 0 of at least 1. Write some more.'),
        ("offer: [what-is-it, house]", "offer: [house]", '"offer" has 1 of at least 2. Write some more.'),
        ("name: The tiny line, ", "", 'This helpline has no "name". Add a line "name: …".'),
        ("    closed: This call is closed.\n", "", 'This call has no "closed". Add a line "closed: …".'),
        ("  title: The members\n", "", 'This part "members" has no "title". Add a line "title: …".'),
        ("  choice: I", "  chioce: x\n  choice: I", '"chioce" is not a field of a part "say". Did you mean "choice"?'),
        (
            '{title} ({date})"\n  still-newest',
            '{title}"\n  still-newest',
            '"report-line" lacks {date}. Put it where the program shall fill it in.',
        ),
        (
            "{source} ({date})",
            "x",
            '"source-and-date" lacks {source}, {date}. Put it where the program shall fill it in.',
        ),
    ],
)
def test_what_is_wrong_is_told(old: str, new: str, line: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """One change, one problem."""
    read_phrases(piece_of(changed(old, new)), problems)
    assert [f"{problem.what} {problem.remedy}" for problem in problems] == [line]


def test_a_mistyped_part_is_guessed(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Once: what it holds is read as what was meant."""
    read_phrases(piece_of(changed("\nbuttons:", "\nbutons:")), problems)
    [line] = told(problems)
    assert line.endswith('"butons" is not a field of a file of phrases. Did you mean "buttons"?')


@pytest.mark.parametrize("months", [" November", " November December Undecember"])
def test_a_year_has_twelve_months(months: str, piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Dates of sources are written with them."""
    read_phrases(piece_of(changed(" November December", months)), problems)
    assert problems
