"""What is looked up instead of words: words in our own vocabulary, and pairs of neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

Terms = tuple[str, ...]
POLITE = frozenset("sorry please pls plz thanks hi hello hey dear sir madam ok okay so well".split())
"""Words that go before or after a question and are no part of it, unless nothing that tells is said beside them."""
LITTLE = POLITE | {"a", "an", "the", "is", "are", "am"}
"""Words without which a question asks the same."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What people say, and what we say for it."""

    ours: Mapping[Terms, Terms]
    longest: Mapping[str, int]
    """For each word with which one begins, the words of the longest."""

    @classmethod
    def of(cls, ours: Mapping[Terms, Terms]) -> Synonyms:
        return cls(ours, {said[0]: len(said) for said in sorted(ours, key=len)})


def essence(said: Terms) -> Terms:
    """The words without the little ones; all of them where fewer than two others were said ("hey again")."""
    found = tuple(word for word in said if word not in LITTLE)
    return found if len(found) > 1 else said


def in_our_words(said: Terms, synonyms: Synonyms) -> Terms:
    """The words with each synonym, the longest at each place, replaced by what we say for it."""
    if synonyms.longest.keys().isdisjoint(said):
        return said
    ours: list[str] = []
    at = 0
    while at < len(said):
        longest = synonyms.longest.get(said[at])
        widths = range(longest, 0, -1) if longest else ()
        width = next((width for width in widths if said[at : at + width] in synonyms.ours), 0)
        ours += synonyms.ours[said[at : at + width]] if width else (said[at],)
        at += width or 1
    return tuple(ours)


def pairs_of(terms: Terms) -> Iterator[str]:
    """Each two neighbours; the start and the end count as neighbours too."""
    bounded = ("", *terms, "")
    return (f"{first} {second}" for first, second in pairwise(bounded))
