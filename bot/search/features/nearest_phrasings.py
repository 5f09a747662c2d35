"""How near does the question come to the nearest ways in which a document is asked for, whatever the words?"""

from __future__ import annotations

import numpy as np

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import Values

SHARES = (0.60, 0.25, 0.15)
"""How much the best, the second and the third phrasing count."""
LEAST = 0.45
"""Nearness below which a phrasing is not looked at."""
APART = 4.0
"""Puts the phrasings of one document before those of the next, whatever their nearness, which is never above one."""


def values(asked: Asked, index: Index) -> Values:
    """For each document: the weighted mean of its three nearest phrasings; the last stands in for missing ones."""
    indexes = (index, index.english) if index.english else (index,)
    nearness = np.concatenate([each.phrasings @ asked.meaning for each in indexes])
    all_owners = np.concatenate([each.owners for each in indexes]) if index.english else index.owners
    near = np.flatnonzero(nearness >= LEAST)
    in_order = near[np.argsort(APART * all_owners[near] - nearness[near])]
    owners, best = all_owners[in_order], nearness[in_order]
    first = np.flatnonzero(np.diff(owners, prepend=-1))
    others = np.diff(first, append=len(owners)) - 1
    found = np.zeros(len(index.documents))
    for place, share in enumerate(SHARES):
        found[owners[first]] += share * best[first + np.minimum(others, place)]
    return found


def of_elsewhere(asked: Asked, index: Index) -> float:
    """The same for all the messages together that nothing here answers."""
    indexes = (index, index.english) if index.english else (index,)
    nearness = np.concatenate([each.elsewhere @ asked.meaning for each in indexes])
    best = np.sort(nearness)[::-1][: len(SHARES)]
    return float(sum(share * each for share, each in zip(SHARES, best, strict=False)))
