"""Does a message follow on what was answered before it?"""

from __future__ import annotations

import pytest

from bot.understanding.follow_up import LONGEST, follows_on, leans

ASKING: dict[str, tuple[str, ...]] = {"follow-up": ("and", "what about"), "pointing": ("it", "that")}


@pytest.mark.parametrize(
    "text",
    [
        "and the decision letter from my support worker then",
        "what about people with children under eighteen years",
        "how long does it take",
        "who wrote",
        "pdf",
        "how long",
    ],
)
def test_a_short_message_that_points_back_follows(text: str) -> None:
    """It opens like a follow-up, points back in a few words, or says next to nothing."""
    assert follows_on(tuple(text.split()), ASKING)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "where do trafficked children live now",
        "who told the home office that trafficked people get money",
        "and " * (LONGEST + 1),
        "android phones break very often",
        "when does it start for women living outside scotland",
    ],
)
def test_a_message_that_says_what_it_is_about_does_not(text: str) -> None:
    """Nothing said, a whole question, a long message, or a word that only begins like an opening."""
    assert not follows_on(tuple(text.split()), ASKING)


def test_nine_words_may_still_follow_and_ten_not() -> None:
    """The length at which a message nearly always says what it is about."""
    assert follows_on(("and", *["word"] * (LONGEST - 1)), ASKING)
    assert not follows_on(("and", *["word"] * LONGEST), ASKING)


@pytest.mark.parametrize(("text", "leaning"), [("and scotland", True), ("is it free", True), ("who wrote", False)])
def test_only_words_that_point_back_lean(text: str, leaning: bool) -> None:
    """A message that is merely short may as well stand on its own ("what is the nrm")."""
    assert leans(tuple(text.split()), ASKING) is leaning


def test_a_long_message_does_not_lean() -> None:
    """However it begins."""
    assert not leans(("and", *"abcdefghij"), ASKING)
