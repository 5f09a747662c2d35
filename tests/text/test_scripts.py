"""Scripts, and words as they were typed."""

from __future__ import annotations

import pytest

from bot.text.scripts import script_in, script_of, spoken_words


def test_words_keep_their_marks_and_lose_their_case() -> None:
    """Marks tell languages apart."""
    assert list(spoken_words("Çfarë ËSHTË, हिन्दी? 24")) == ["çfarë", "është", "हिन्दी"]
    assert [script_of(letter) for letter in "açእक我ر"] == ["LATIN", "LATIN", "ETHIOPIC", "DEVANAGARI", "CJK", "ARABIC"]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("move on support 有多少天", "CJK"),
        ("RNA是啥意思", "CJK"),
        ("what does 难民 mean to you", "LATIN"),
        ("NRM يعني", "ARABIC"),
        ("home office قرار متى وصل", "ARABIC"),
        ("Çfarë është NRM", "LATIN"),
        ("हिन्दी", "DEVANAGARI"),
    ],
)
def test_the_script_in_which_most_is_said(text: str, script: str) -> None:
    """A Chinese sign is a word. Of two that have as many it is not the Latin one: English words stand everywhere."""
    assert script_in(spoken_words(text)) == script


def test_without_letters_there_is_none() -> None:
    """Numbers and signs."""
    assert script_in(spoken_words("123 👍 ?!")) is None
