"""Which share of the question's pairs of neighbouring words does a document hold? ("refer me" is not "me refer".)"""

from __future__ import annotations

from bot.search.asked import Asked
from bot.search.features.words import share_held
from bot.search.index import Index
from bot.search.weighing import Values


def values(asked: Asked, index: Index) -> Values:
    """For each document: the weight of the shared pairs over the weight of all pairs of the question."""
    return share_held(asked.pairs, index.pairs, len(index.documents))
