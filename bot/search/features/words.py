"""Which share of what the question tells does a document hold, all its wording together?"""

from __future__ import annotations

from collections import defaultdict

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import Postings

HALF = 0.5
"""How often a term has to stand in a document to count for half; BM25's saturation, without its correction for length:
an entry is long because it is asked for in many ways."""


def values(asked: Asked, index: Index) -> dict[int, float]:
    """By document: the weight of the shared terms, each saturated in its count, over the question's whole weight."""
    return share_held(asked.terms, index.words)


def share_held(weights: dict[str, float], postings: Postings) -> dict[int, float]:
    """By document: which share of the weights its postings hold."""
    whole = sum(weights.values())
    held: dict[int, float] = defaultdict(float)
    for term, weight in weights.items():
        for number, count in postings.get(term, {}).items():
            held[number] += weight * count / (count + HALF)
    return {number: value / whole for number, value in held.items()}
