"""A long text in pieces that fit one reply: nothing is lost, and cuts fall where people pause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.pages import pages


def letters(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None, max_examples=200)
@given(text=st.text(st.characters() | st.sampled_from(" \n.?a"), max_size=600), room=st.integers(1, 120))
def test_nothing_is_lost_and_every_piece_fits(text: str, room: int) -> None:
    """Put together again the pieces hold every letter in order; none is empty or longer than the room."""
    found = pages(text, room)
    assert letters("".join(found)) == letters(text)
    assert all(0 < len(piece) <= room for piece in found)


def test_a_text_that_fits_is_one_piece() -> None:
    """To the very last letter; white space round it is gone."""
    assert pages("\n 12345 \n", 5) == ("12345",)


def test_nothing_gives_no_piece() -> None:
    """An empty text needs no page."""
    assert pages("", 9) == ()
    assert pages(" \n", 9) == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two.\n\nThree. Four.", ("One. Two.", "Three. Four.")),
        ("One is. Two is. Three is.", ("One is. Two is.", "Three is.")),
        ("- one\n- two\n- three four", ("- one\n- two", "- three four")),
        ("one two three four five", ("one two three", "four five")),
        ("onetwothreefourfive6", ("onetwothreefourf", "ive6")),
    ],
)
def test_cuts_fall_where_people_pause(text: str, pieces: tuple[str, ...]) -> None:
    """Between paragraphs, else sentences or lines, else words, and only at last within a word."""
    assert pages(text, 16) == pieces
