"""The signals by which ranking judges, one file each: (Asked, Index) -> a value from 0 to 1 for each document."""

from __future__ import annotations

from collections.abc import Callable

from bot.search.asked import Asked
from bot.search.features import best_phrasings, letters, word_pairs, words
from bot.search.index import Index
from bot.search.weighing import Values

Feature = Callable[[Asked, Index], Values]

FEATURES: tuple[tuple[str, float, Feature], ...] = (
    ("words", 0.50, words.values),
    ("word pairs", 0.15, word_pairs.values),
    ("best phrasings", 0.15, best_phrasings.values),
    ("letters", 0.20, letters.values),
)
"""Name, weight, signal. The weights add up to 1; how they were set: docs/measured/search.md."""
