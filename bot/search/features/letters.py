"""How near is the question to a document's wording, letter by letter? Finds word parts and slips of the finger."""

from __future__ import annotations

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import Values, gathered


def values(asked: Asked, index: Index) -> Values:
    """For each document: the cosine of the runs of letters of the question and of all its wording."""
    return gathered(asked.letters, index.letter_weights, len(index.documents))
