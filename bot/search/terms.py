"""What is looked up instead of words: words in our own vocabulary, pairs of neighbours, runs of letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

Terms = tuple[str, ...]
Synonyms = Mapping[Terms, Terms]
RUNS = (3, 4)
"""Lengths of the runs of letters. Three find a slip of the finger, four tell word parts apart."""


def in_our_words(said: Terms, synonyms: Synonyms) -> Terms:
    """The words with each synonym, the longest at each place, replaced by what we say for it."""
    longest = max(map(len, synonyms), default=1)
    ours: list[str] = []
    at = 0
    while at < len(said):
        widths = range(min(longest, len(said) - at), 0, -1)
        width = next((width for width in widths if said[at : at + width] in synonyms), 0)
        ours += synonyms[said[at : at + width]] if width else (said[at],)
        at += width or 1
    return tuple(ours)


def pairs_of(terms: Terms) -> Iterator[str]:
    """Each two neighbours; the start and the end count as neighbours too."""
    bounded = ("", *terms, "")
    return (f"{first} {second}" for first, second in pairwise(bounded))


def letters_of(terms: Terms) -> Iterator[str]:
    """Each run of three and of four letters, across the spaces between terms."""
    line = f" {' '.join(terms)} "
    return (line[start : start + length] for length in RUNS for start in range(len(line) - length + 1))
