"""How near does the question come to what a document is asked for on the whole, whatever the words?"""

from __future__ import annotations

import numpy as np

from bot.search.asked import Asked
from bot.search.index import Index
from bot.search.weighing import Values


def values(asked: Asked, index: Index) -> Values:
    """For each document: the cosine of the question and of the centre of its phrasings."""
    return (index.centres @ asked.meaning).astype(np.float64)
