"""What is looked up instead of words: words in our own vocabulary, and pairs of neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

Terms = tuple[str, ...]
Synonyms = Mapping[Terms, Terms]


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
