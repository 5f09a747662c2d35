"""A text in pieces: runs of words, and runs of letters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.pieces import LETTERS, MOST_WORDS, PART, pieces_of


def test_words_come_alone_and_in_runs() -> None:
    """Of up to three, folded, in the order said; any number is a number."""
    runs, _ = pieces_of("He’s took 30!")
    assert runs == {"hes", "took", "#", "hes took", "took #", "hes took #"}
    assert max(len(run.split()) for run in pieces_of("a b c d e f")[0]) == MOST_WORDS


def test_letters_come_in_runs_with_the_ends_of_words() -> None:
    """So that a mistyped word keeps most of its pieces; no run goes over two words."""
    _, letters = pieces_of("no go")
    assert {PART + run for run in (" n", "no", "o ", " no", "no ", " no ")} <= letters
    assert not any("o g" in run for run in letters)
    well, mistyped = pieces_of("strangling")[1], pieces_of("stranglng")[1]
    assert len(well & mistyped) > len(well) / 2


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_has_pieces_of_the_right_sort(text: str) -> None:
    """Words and letters are never taken for one another, and no piece is empty."""
    runs, letters = pieces_of(text)
    assert all(run and not run.startswith(PART) for run in runs)
    assert all(run.startswith(PART) and len(run) - 1 in LETTERS for run in letters)
    assert bool(runs) == bool(letters)
