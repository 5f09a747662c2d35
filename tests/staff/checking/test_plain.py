"""Answers are plain and short."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking.plain import LONGEST, OLDEST, find, reading_age
from tests.conftest import AT
from tests.staff.changing import changed

EASY = "The scheme helps people who were exploited."
HARD = "Notwithstanding administrative considerations, accommodation remains conditional."


def test_hard_words_make_a_text_older() -> None:
    """The measure measures: long sentences and long words count; a name that has to stand counts as one syllable."""
    assert reading_age("You can ask. It is free.") < 6
    assert reading_age(HARD) > 16
    assert reading_age("Ask about the National Referral Mechanism.") < OLDEST
    assert reading_age("") == 0.0


@pytest.mark.parametrize(
    ("text", "reader", "told"),
    [
        (HARD, "", "The answer reads like a text for somebody of "),
        (HARD, "\n  reader: professional", None),
        ("You can ask. " * 50, "\n  reader: professional", "The answer has 649 characters."),
        ("You can ask. " * 40, "", None),
    ],
)
def test_what_is_hard_or_long_is_told(tiny_copy: Path, text: str, reader: str, told: str | None) -> None:
    """What is for professionals may be hard, but not long."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", f"answer: {EASY}", f'answer: "{text.strip()}"{reader}')
    found = [problem.what for problem in find(edition, AT)]
    assert len(found) == bool(told)
    assert not told or found[0].startswith(told)


def test_the_real_answers_are_plain(real_edition: Edition) -> None:
    """A reading age of eleven at most, 600 characters; and there were some to measure."""
    for_survivors = [each for each in real_edition.library.entries if each.language == "en" and not each.professional]
    assert len(for_survivors) > 200
    assert (OLDEST, LONGEST) == (11.0, 600)
    assert list(find(real_edition, AT)) == []
