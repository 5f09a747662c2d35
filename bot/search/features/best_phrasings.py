"""How near is the question to the nearest ways in which a document is known to be asked for, word by word?"""

from __future__ import annotations

import numpy as np

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import NOWHERE, Values

FIRST, SECOND, THIRD = 0.60, 0.25, 0.15
"""How much the best, second and third phrasing count."""
COMMON = 0.1
"""Share of the phrasings from which a word is too common to lead to any of them."""
LEAST = 0.1
"""Nearness below which a phrasing is not looked at: it shares a small word or a few letters."""


def values(asked: Asked, index: Index) -> Values:
    """For each document: the weighted mean of its three nearest phrasings, each by Dice's overlap of weights."""
    shared = np.zeros(len(index.phrasings))
    for term, weight in asked.terms.items():
        asking = index.phrasing_words.get(term, NOWHERE).numbers
        if len(asking) <= COMMON * len(index.phrasings):
            shared[asking] += weight
    return mean_of_best(2 * shared / (sum(asked.terms.values()) + index.phrasing_masses), index)


def mean_of_best(nearness: Values, index: Index) -> Values:
    """For each document: the weighted mean of its three nearest phrasings; the last stands in for missing ones."""
    near = np.flatnonzero(nearness >= LEAST)
    in_order = near[np.lexsort((-nearness[near], index.owners[near]))]
    owners, best = index.owners[in_order], nearness[in_order]
    first = np.flatnonzero(np.diff(owners, prepend=-1))
    others = np.diff(first, append=len(owners)) - 1
    second, third = first + np.minimum(others, 1), first + np.minimum(others, 2)
    found = np.zeros(len(index.documents))
    found[owners[first]] = FIRST * best[first] + SECOND * best[second] + THIRD * best[third]
    return found
