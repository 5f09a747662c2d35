"""A message as the danger floor hears it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Hearing
from bot.safety.hearing import END, heard, sentences_of

HEARING = Hearing(passed_over=frozenset(["the"]), turns=frozenset())
DANGEROUS = frozenset(["strangling", "knife", "myself", "starving"])


def words_of(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    return [word for word in heard(sentences_of(text), HEARING, DANGEROUS, known) if word != END]


def test_sentences_end() -> None:
    """A sign stands behind each, of whatever script its full stop is; small words are passed over."""
    assert heard(sentences_of("Help,  the me!\nnow 🆘"), HEARING, DANGEROUS, frozenset()) == (
        "help",
        "me",
        END,
        "now",
        "sos",
        END,
    )
    for stop in ".!?;؟።。":
        assert heard(sentences_of(f"a{stop}b"), HEARING, DANGEROUS, frozenset()) == ("a", END, "b", END)


@pytest.mark.parametrize("slip", ["stranglng", "strangilng", "stranggling"])
def test_a_slip_in_a_long_word_is_mended(slip: str) -> None:
    """A letter missing, swapped or doubled."""
    assert words_of(f"he is {slip} me") == ["he", "is", "strangling", "me"]


def test_a_short_word_is_not_mended() -> None:
    """Four letters have too many neighbours; five are long enough."""
    assert words_of("knif knief") == ["knif", "knife"]


def test_a_word_that_staff_use_is_no_slip() -> None:
    """ "Starting" lies two letters from "starving", and is a word."""
    assert words_of("starting") == ["starving"]
    assert words_of("starting", frozenset(["starting"])) == ["starting"]


@settings(deadline=None, max_examples=100)
@given(text=st.text(st.characters(codec=None)))
def test_any_text_can_be_heard(text: str) -> None:
    """It ends in the sign, and holds no empty word."""
    found = heard(sentences_of(text), HEARING, DANGEROUS, frozenset())
    assert found[-1] == END
    assert all(found)
