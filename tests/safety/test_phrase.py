"""Phrases of danger: whole words in order, with choices and gaps, mended where mistyped, and what switches them off."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety.phrase import caught, pattern_of, spelt_out
from bot.text.words import words

VOCABULARY = frozenset(["strangling", "knife", "kill", "myself", "pills"])


def catches(phrase: str, text: str, *unless: str) -> bool:
    return caught(spelt_out(text, VOCABULARY), (phrase,), unless)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sos", "SOS!!!"),
        ("kill/hurt myself", "i will hurt myself"),
        ("kill/hurt myself", "I will KILL, myself."),
        ("want .. die", "i want die"),
        ("want .. die", "i want to just die"),
        ("want .. die", "i want so much to die"),
        ("has .. knife", "he has a really big knife here"),
        ("cant go on", "I can’t go on"),
        ("can't go on", "i cant go on"),
        ("sos", "please 🆘 now"),
        ("ndihme tani", "NDIHMË TANI"),
        ("مساعدة", "أحتاج مُسَاعَدَة الآن"),
    ],
)
def test_a_phrase_is_caught(phrase: str, text: str) -> None:
    """In any case, with any signs between, with up to three other words in a gap, with or without marks."""
    assert catches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sos", "sosis"),
        ("die", "a diet of soldiers"),
        ("want .. die", "i want to see them all die"),
        ("want .. die", "die i want"),
        ("kill/hurt myself", "kill or hurt nobody"),
        ("kill myself", "kill him myself"),
        ("sos", ""),
    ],
)
def test_what_only_looks_alike_is_not_caught(phrase: str, text: str) -> None:
    """Parts of words, words too far apart or in another order, half a phrase, nothing."""
    assert not catches(phrase, text)


@pytest.mark.parametrize("text", ["he is stranglng me", "he is strangilng me", "he is stranggling me"])
def test_a_slip_in_a_long_word_is_mended(text: str) -> None:
    """A letter missing, swapped or doubled."""
    assert catches("strangling me", text)


def test_a_short_word_is_not_mended() -> None:
    """Four letters have too many neighbours: "bill" is not "kill"; five are long enough."""
    assert not catches("kill", "the bill")
    assert not catches("kill", "a kilt, kil")
    assert not catches("knife", "a knif")
    assert catches("knife", "a knief")


@pytest.mark.parametrize("text", ["the kills", "killl", "a krill"])
def test_nothing_is_mended_to_a_short_word(text: str) -> None:
    """A word of five letters is not taken for a danger word of four."""
    assert not catches("kill", text)


def test_an_unless_covers_its_place_only() -> None:
    """ "kill time" is harmless; the danger that stands elsewhere in the same message is still caught."""
    assert not catches("kill", "i kill time", "kill time")
    assert catches("kill", "i kill time before they kill me", "kill time")


@pytest.mark.parametrize("unless", ["kill me with", "they kill", "will .. kill", "me with boredom"])
def test_an_unless_that_covers_a_part_only_switches_nothing_off(unless: str) -> None:
    """It has to hold the whole match, at one place: a harmless half does not make the other half harmless."""
    text = "they will kill me with boredom"
    assert catches("will kill me", text, unless)
    assert catches("will kill me", text, unless, "they will", "me with")
    assert not catches("will kill me", text, unless, "will kill me with boredom")
    assert not catches("will kill me", text, "will kill me")


def test_every_word_is_written_with_one_space_before_it() -> None:
    """So that a pattern can ask for whole words."""
    assert spelt_out("Help,  me!\nnow 🆘", VOCABULARY) == " help me now sos"
    assert spelt_out("", VOCABULARY) == ""


@settings(deadline=None, max_examples=100)
@given(text=st.text(st.characters(codec=None)))
def test_any_text_can_be_looked_at(text: str) -> None:
    """Nothing that is typed breaks the floor."""
    assert catches("want .. die", text) in (True, False)


@settings(deadline=None, max_examples=100)
@given(phrase=st.text(st.characters(codec=None), min_size=1, max_size=40))
def test_any_phrase_makes_a_pattern(phrase: str) -> None:
    """Staff may write signs that mean something to a regular expression: they mean nothing here."""
    pattern_of(phrase)


@settings(deadline=None, max_examples=100)
@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_a_phrase_is_caught_wherever_it_stands(before: str, after: str) -> None:
    """Whatever is written round it."""
    assert catches("want .. die", f"{before}. want to die. {after}")


def test_a_phrase_of_plain_words_catches_itself() -> None:
    """Signs in a phrase part words as they do in a message."""
    assert catches("he's here (now)", " ".join(words("he's here (now)")))
