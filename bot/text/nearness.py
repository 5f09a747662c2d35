"""The nearest known spelling of a word. The only door to the near-spelling library."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Letters below which too many real words lie one letter apart."""
SWAPPED = 4
"""Letters of a word that is mended only where two neighbours changed places ("dcok")."""


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that is at most one slip away (two from eight letters on), or None.

    A slip is a letter wrong, missing, doubled, or two neighbours swapped (optimal string alignment distance).
    The first letter has to agree: people seldom mistype it, and it keeps strangers apart.
    """
    if any(map(str.isdigit, word)):
        return None
    if len(word) == SWAPPED:
        return next((name for name in _swaps(word) if name in known), None)
    if len(word) < SHORTEST:
        return None
    slips = 2 if len(word) >= 8 else 1
    found = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=slips, limit=None)
    same_start = [(distance, name) for name, distance, _ in found if name[0] == word[0] and len(name) >= SHORTEST]
    return min(same_start)[1] if same_start else None


def _swaps(word: str) -> list[str]:
    """The word with each two neighbours swapped, but for the first letter."""
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]


def guess(word: str, allowed: Collection[str]) -> str | None:
    """What a writer most likely meant by a word that is not allowed here, or None. Looser than ``nearest``."""
    found = process.extractOne(word, list(allowed), scorer=OSA.normalized_similarity, score_cutoff=0.5)
    return found[0] if found else None
