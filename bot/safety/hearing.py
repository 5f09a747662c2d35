"""A message, as the danger floor hears it: its words in order, slips mended, with a sign where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from bot.model import Hearing, Wording
from bot.text.nearness import nearest
from bot.text.words import words

END = "."
"""Stands where a sentence ends. No word is written like this."""
SENTENCE_ENDS = re.compile(r"[.!?;\n\r…؟؛۔।。？！；።፧]+")
SHORTEST_TO_MEND = 5
"""Letters from which a mistyped word is taken for a word of danger; shorter ones have too many neighbours."""


def sentences_of(text: str) -> tuple[Wording, ...]:
    """The words of each sentence of a text."""
    return tuple(map(words, SENTENCE_ENDS.split(text.replace("\N{SQUARED SOS}", " sos "))))


def heard(sentences: Iterable[Wording], hearing: Hearing, dangerous: Set[str], known: Set[str]) -> Wording:
    """All words in order. One that nobody knows is mended to the nearest of the dangerous ones, if there are any."""
    found: list[str] = []
    for sentence in sentences:
        said = (word for word in sentence if word not in hearing.passed_over)
        found += [*((_mended(word, dangerous, known) for word in said) if dangerous else said), END]
    return tuple(found)


def _mended(word: str, dangerous: Set[str], known: Set[str]) -> str:
    if len(word) < SHORTEST_TO_MEND or word in dangerous or word in known:
        return word
    return nearest(word, dangerous) or word
