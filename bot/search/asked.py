"""A question as ranking sees it: its terms, pairs and letters, and what each of them tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.search.index import Index
from bot.search.terms import Terms, letters_of, pairs_of
from bot.search.weighing import rarity_in, weighed

UNKNOWN = 0.6
"""What a term that stands nowhere counts for: enough that a question of other words is not taken for ours, and less
than a known one, since people tell stories round their questions."""
MENDED = 0.7
"""What a term counts for whose spelling had to be mended: it may have been another word after all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the question holds, each term with its weight: its rarity times how sure it is."""

    terms: dict[str, float]
    pairs: dict[str, float]
    letters: dict[str, float]


def asked_of(said: Terms, index: Index) -> Asked:
    """The terms of a question's words, weighed."""
    terms, mended = index.terms_of(said)
    things = len(index.documents)

    def sureness(term: str) -> float:
        return MENDED if term in mended else 1.0 if term in index.words else UNKNOWN

    return Asked(
        terms={term: rarity_in(index.words, term, things) * sureness(term) for term in terms},
        pairs={pair: rarity_in(index.pairs, pair, things) for pair in pairs_of(terms)},
        letters=weighed(Counter(letters_of(terms)), index.letter_counts, len(index.phrasings)),
    )
