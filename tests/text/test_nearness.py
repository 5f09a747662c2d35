"""Nearness: the known spelling that somebody most likely meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.nearness import SHORTEST, guess, nearest

KNOWN = ("survivor", "report", "referral", "house", "form", "kill", "now")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("report", "report"),
        ("repotr", "report"),
        ("reprt", "report"),
        ("reportt", "report"),
        ("repart", "report"),
        ("survvivr", "survivor"),
        ("refferal", "referral"),
        ("fomr", "form"),
        ("frmo", None),
        ("ofrm", None),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str | None) -> None:
    """A letter wrong, missing, doubled or swapped; two of them from eight letters on; of four, two swapped only."""
    assert nearest(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["hous", "kil", "forn", "forms", "kills", "kilt", "fom"])
def test_words_below_five_letters_are_not_mended(typed: str) -> None:
    """But for two swapped letters of four.

    Neither a short word to a long one, nor a long one to a short one: "kilt" and "skills" are nobody's death.
    """
    assert SHORTEST == 5
    assert nearest(typed, KNOWN) is None


@pytest.mark.parametrize("typed", ["mouse", "reqart", "fro", "nov", "h0use", "elephant", ""])
def test_what_is_too_far_is_left_alone(typed: str) -> None:
    """Another first letter, two slips in a short word, short words, and words with digits are not mended."""
    assert nearest(typed, KNOWN) is None


def test_the_nearer_of_two_is_taken_whatever_the_order() -> None:
    """One slip beats two; of equals the first by the alphabet."""
    assert nearest("referrals", ["referred", "referral"]) == "referral"
    assert nearest("horse", ["house", "horde"]) == nearest("horse", ["horde", "house"]) == "horde"


def test_strangers_do_not_hide_the_right_word() -> None:
    """Known words with another first letter, however many, do not keep the right one from being found."""
    assert nearest("house", ["mouse", "louse", "rouse", "douse", "souse", "horse"]) == "horse"


def test_slips_in_hindi_are_mended() -> None:
    """Words of scripts with vowel signs are mended as well."""
    assert nearest("नमस्त", ["नमस्ते"]) == "नमस्ते"


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=30))
def test_any_word_gets_a_known_word_or_none(word: str) -> None:
    """Whatever is typed: what comes back is known, begins alike and is not too short."""
    found = nearest(word, KNOWN)
    assert found is None or (found in KNOWN and found[0] == word[0] and len(found) >= SHORTEST)


@pytest.mark.parametrize(("typed", "meant"), [("aswer", "answer"), ("anser", "answer"), ("sorces", "sources")])
def test_a_writers_typo_is_guessed(typed: str, meant: str) -> None:
    """A field mistyped in a file is guessed for the remedy."""
    assert guess(typed, ["id", "title", "answer", "sources"]) == meant


def test_no_guess_is_better_than_a_wild_one() -> None:
    """What is like nothing allowed is not guessed at."""
    assert guess("colour", ["id", "answer"]) is None
    assert guess("answer", []) is None
