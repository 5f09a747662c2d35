"""A text of YAML as its nodes, or where and why it cannot be understood."""

from __future__ import annotations

import math

import pytest

from bot.content.composing import DEEPEST, StuckError, composed, reached


@pytest.mark.parametrize("before", ["", "naïve: ñ\n" * 200, "ትግርኛ: ሰላም\n" * 50])
def test_a_control_character_is_told_at_its_line(before: str) -> None:
    """Also behind letters that take more than one byte."""
    with pytest.raises(StuckError) as stuck:
        composed(f"{before}a: b\nc: d\x07\n")
    assert stuck.value.line == before.count("\n") + 1


@pytest.mark.parametrize("text", ["a: &b c", "a: !b c", "- &b", "a: b\nc: !!str d"])
def test_a_sign_that_would_take_the_first_word_away_is_told(text: str) -> None:
    """YAML knows a use for it; staff mean the sign."""
    with pytest.raises(StuckError) as stuck:
        composed(text)
    assert stuck.value.args[0].startswith("This text begins with a sign")


def test_as_deep_as_allowed_and_no_deeper() -> None:
    """Twelve levels are read, a thirteenth is not."""
    assert composed("[" * DEEPEST + "]" * DEEPEST) is not None
    with pytest.raises(StuckError, match="Too many lists"):
        composed("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_how_far_a_text_can_be_read() -> None:
    """To the line of its first mistake, or to the end."""
    assert reached("a: b\nc: d\n") == math.inf
    assert reached("a: b\nc: d: e\n") == 1


def test_a_mistake_that_shows_at_the_end_is_looked_for_where_it_began() -> None:
    """A quote that is never closed swallows the rest."""
    with pytest.raises(StuckError) as stuck:
        composed('a: b\nc: "d\ne: f\n')
    assert stuck.value.line == 1
