"""How near is the question to the nearest ways in which a document is known to be asked for, word by word?"""

from __future__ import annotations

from collections import defaultdict

from bot.search.asked import Asked
from bot.search.index import Index

SHARES = (0.60, 0.25, 0.15)
"""How much the best, second and third phrasing count."""


def values(asked: Asked, index: Index) -> dict[int, float]:
    """By document: the weighted mean of its three nearest phrasings, each by Dice's overlap of weights."""
    mass = sum(asked.terms.values())
    shared: dict[int, float] = defaultdict(float)
    for term, weight in asked.terms.items():
        for number in index.phrasing_words.get(term, ()):
            shared[number] += weight
    near = {number: 2 * held / (mass + index.phrasing_masses[number]) for number, held in shared.items()}
    return mean_of_best(near, index)


def mean_of_best(nearness: dict[int, float], index: Index) -> dict[int, float]:
    """By document: the weighted mean of its three nearest phrasings."""
    near: dict[int, list[float]] = defaultdict(list)
    for number, value in nearness.items():
        near[index.owners[number]].append(value)
    found = {}
    for document, all_values in near.items():
        best = sorted(all_values, reverse=True)[: len(SHARES)]
        best += [best[-1]] * (len(SHARES) - len(best))
        found[document] = sum(share * value for share, value in zip(SHARES, best, strict=True))
    return found
