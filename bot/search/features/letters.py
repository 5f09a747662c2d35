"""How near is the question to a document's wording, letter by letter? Finds word parts and slips of the finger."""

from __future__ import annotations

from collections import defaultdict

from bot.search.asked import Asked
from bot.search.index import Index


def values(asked: Asked, index: Index) -> dict[int, float]:
    """By document: the cosine of the runs of letters of the question and of all its wording."""
    near: dict[int, float] = defaultdict(float)
    for run, weight in asked.letters.items():
        for number, weight_there in index.letter_weights.get(run, {}).items():
            near[number] += weight * weight_there
    return dict(near)
