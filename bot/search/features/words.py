"""Which share of what the question tells does a document hold, all its wording together?"""

from __future__ import annotations

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import Postings, Values, gathered


def values(asked: Asked, index: Index) -> Values:
    """For each document: the weight of the terms it holds, each saturated in its count, over the whole weight."""
    return share_held(asked.terms, index.words, len(index.documents))


def share_held(weights: dict[str, float], postings: Postings, documents: int) -> Values:
    """For each document: which share of the weights its postings hold."""
    return gathered(weights, postings, documents) / (sum(weights.values()) or 1.0)
