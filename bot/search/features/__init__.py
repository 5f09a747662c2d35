"""The signals by which ranking judges, one file each: (Asked, Index) -> a value from -1 to 1 for each document."""

from __future__ import annotations

from collections.abc import Callable

from bot.search.asked import Asked
from bot.search.features import meaning, nearest_phrasings, word_pairs, words
from bot.search.index import Index
from bot.search.weighing import Values

Feature = Callable[[Asked, Index], Values]

FEATURES: tuple[tuple[str, Feature], ...] = (
    ("words", words.values),
    ("word pairs", word_pairs.values),
    ("meaning", meaning.values),
    ("nearest phrasings", nearest_phrasings.values),
)
"""Name and signal. What each weighs was fitted: fitted.json."""
