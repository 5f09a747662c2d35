"""How near is the question to the nearest ways in which a document is known to be asked for, word by word?"""

from __future__ import annotations

from collections import defaultdict

from bot.search.asked import Asked
from bot.search.index import Index

FIRST, SECOND, THIRD = 0.60, 0.25, 0.15
"""How much the best, second and third phrasing count."""
COMMON = 0.1
"""Share of the phrasings from which a word is too common to lead to any of them."""
LEAST = 0.1
"""Nearness below which a phrasing is not looked at: it shares a small word or a few letters."""


def values(asked: Asked, index: Index) -> dict[int, float]:
    """By document: the weighted mean of its three nearest phrasings, each by Dice's overlap of weights."""
    mass = sum(asked.terms.values())
    shared: dict[int, float] = defaultdict(float)
    for term, weight in asked.terms.items():
        asking = index.phrasing_words.get(term, {})
        if len(asking) <= COMMON * len(index.phrasings):
            for number in asking:
                shared[number] += weight
    near = {number: 2 * held / (mass + index.phrasing_masses[number]) for number, held in shared.items()}
    return _mean_of_best(near, index)


def _mean_of_best(nearness: dict[int, float], index: Index) -> dict[int, float]:
    """By document: the weighted mean of its three nearest phrasings."""
    owners = index.owners
    near: dict[int, list[float]] = defaultdict(list)
    for number, value in nearness.items():
        if value >= LEAST:
            near[owners[number]].append(value)
    found = {}
    for document, all_values in near.items():
        best = sorted(all_values, reverse=True)[:3]
        best += best[-1:] * (3 - len(best))
        found[document] = FIRST * best[0] + SECOND * best[1] + THIRD * best[2]
    return found
