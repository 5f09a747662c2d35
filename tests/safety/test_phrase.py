"""Phrases of danger: where they stand in what was heard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.shapes.phrase import phrase_of
from bot.model import Hearing
from bot.safety.hearing import heard, sentences_of
from bot.safety.phrase import Phrases

HEARING = Hearing(passed_over=frozenset(["a", "the", "just"]), turns=frozenset(["now", "but"]))
FAMILIES = {"when": (("in", "#year"),), "hurter": (("he",), ("my", "boss")), "weapon": (("knife",), ("big", "knife"))}


def said(text: str) -> tuple[str, ...]:
    return heard(sentences_of(text), HEARING, frozenset(), frozenset())


def catches(phrase: str, text: str) -> bool:
    phrases = Phrases([phrase_of(phrase, FAMILIES, HEARING.passed_over)])
    return any(phrases.spans_in(said(text), HEARING.turns))


def reached(phrase: str, text: str) -> list[str]:
    """What a phrase covers, in words."""
    heard_words = said(text)
    spans = Phrases([phrase_of(phrase, FAMILIES, HEARING.passed_over)]).spans_in(heard_words, HEARING.turns)
    return [" ".join(heard_words[start:end]) for start, end in spans]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sos", "SOS!!!"),
        ("kill/hurt myself", "I will KILL, myself."),
        ("want .. die", "i want die"),
        ("want .. die", "i want so much to die"),
        ("want .. die", "I want. To die."),
        ("cant go on", "I can’t just go on"),
        ("sos", "please 🆘 now"),
        ("ndihme tani", "NDIHMË TANI"),
        ("مساعدة", "أحتاج مُسَاعَدَة الآن"),
        ("<hurter> has <weapon>", "my boss has a big knife"),
        ("<hurter>/she has", "she has it"),
        ("he-is/hes outside", "he is outside"),
        ("he-is/hes outside", "he's outside"),
        ("took # pills", "i took 30 pills"),
        ("in #year", "it was in 2015"),
        ("since/in-#year", "it was in 2015"),
        ("<when>", "it was in 2015"),
        ("took/swallow~ .. pills", "she swallowed all the pills"),
        ("beat~ me", "they are beating me"),
        ("i .. eat ... today", "i did not eat anything at all since i came home today"),
    ],
)
def test_a_phrase_is_caught(phrase: str, text: str) -> None:
    """In any case, with any signs between, in any of its wordings, with up to three other words in a gap."""
    assert catches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sos", "sosis"),
        ("want .. die", "i want to see them all die"),
        ("want .. die", "die i want"),
        ("kill/hurt myself", "kill or hurt nobody"),
        ("<hurter> has <weapon>", "my has knife"),
        ("took # pills", "i took some pills"),
        ("in #year", "in 15 years"),
        ("in #year", "in 1815"),
        ("i ... today", "i go home. today"),
        ("i ... today", "i go home but he comes today"),
        ("sos", ""),
    ],
)
def test_what_only_looks_alike_is_not_caught(phrase: str, text: str) -> None:
    """Parts of words, words too far apart or in another order, another sentence, nothing."""
    assert not catches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text", "covered"),
    [
        ("... years ago", "my boss beat me years ago", "my boss beat me years ago"),
        ("... years ago ...", "well. he beat me years ago in hull. he is here", "he beat me years ago in hull"),
        ("in #year ...", "in 2015 he beat me but he is here now", "in 2015 he beat me"),
        ("he used to ..", "he used to beat me and my friend", "he used to beat me and"),
    ],
)
def test_a_gap_at_an_end_takes_in_what_it_can(phrase: str, text: str, covered: str) -> None:
    """As far as the sentence goes, or as far as it turns."""
    assert reached(phrase, text)[0] == covered


@settings(deadline=None, max_examples=100)
@given(text=st.text(st.characters(codec=None)))
def test_any_text_can_be_looked_at(text: str) -> None:
    """Nothing that is typed breaks the floor."""
    assert catches("want .. die ... # now", text) in (True, False)


@settings(deadline=None, max_examples=100)
@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_a_phrase_is_caught_wherever_it_stands(before: str, after: str) -> None:
    """Whatever is written round it."""
    assert catches("want .. die", f"{before}. want to die. {after}")
