"""A phrase as staff write it, looked for in what people type.

In a phrase, ``/`` parts words that are as good as one another ("kill/hurt myself") and ``..`` stands for up to three
other words ("want .. die"). All else is plain words, whole and in this order.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.text.nearness import nearest
from bot.text.words import words

GAP = "(?: \\S+){0,3}?"
SHORTEST_TO_MEND = 5
"""Letters from which a mistyped word is taken for a word of danger; shorter ones have too many neighbours."""


@lru_cache(maxsize=4096)
def pattern_of(phrase: str) -> re.Pattern[str]:
    """The phrase as a pattern over words with one space between them."""
    parts = ""
    for piece in phrase.split():
        if piece == "..":
            parts += GAP
            continue
        choices = [" ".join(map(re.escape, words(choice))) for choice in piece.split("/")]
        parts += " (?:" + "|".join(filter(None, choices)) + ")"
    return re.compile(parts + r"(?= |$)")


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """All phrases of a kind of danger at once: nearly every message holds none, and is done with in one look."""
    return re.compile("|".join(pattern_of(phrase).pattern for phrase in phrases))


def spelt_out(text: str, vocabulary: frozenset[str]) -> str:
    """The words of a message with a space before each, an SOS sign as a word, near misses of danger words mended."""
    said = words(text.replace("\N{SQUARED SOS}", " sos "))
    return "".join(f" {_mended(word, vocabulary)}" for word in said)


def _mended(word: str, vocabulary: frozenset[str]) -> str:
    if len(word) < SHORTEST_TO_MEND or word in vocabulary:
        return word
    return nearest(word, vocabulary) or word


def caught(said: str, phrases: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    """Does one of the phrases stand in what was said, at a place that no ``unless`` covers whole?"""
    if not _any_of(phrases).search(said):
        return False
    harmless = [found.span() for phrase in unless for found in pattern_of(phrase).finditer(said)]
    for phrase in phrases:
        for found in pattern_of(phrase).finditer(said):
            if not any(start <= found.start() and found.end() <= end for start, end in harmless):
                return True
    return False
