"""How much a term tells, and postings weighed by it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

Postings = Mapping[str, Mapping[int, float]]
"""For each term: the numbers of the documents in which it stands, with how often it stands there (or its weight)."""


COMMON = 0.5
"""Share of the documents from which a run of letters is too common to be looked up."""


def counted(documents: Iterable[Iterable[str]]) -> Postings:
    """Postings of documents, given as their terms; the number of a document is its place."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, terms in enumerate(documents):
        for term in terms:
            found[term][number] = found[term].get(number, 0.0) + 1.0
    return dict(found)


@lru_cache(maxsize=65_536)
def rarity(count: int, documents: int) -> float:
    """What a term tells that stands in ``count`` documents: its inverse document frequency, as in BM25."""
    return math.log(1 + (documents - count + 0.5) / (count + 0.5))


def rarity_in(postings: Postings, term: str, documents: int) -> float:
    """The same for a term of these postings; one that stands nowhere counts as the rarest."""
    return rarity(len(postings.get(term, ())), documents)


def weighed(counts: Mapping[str, float], postings: Postings, documents: int) -> dict[str, float]:
    """Terms with their weights in a document: damped count times rarity, of unit length together (cosine)."""
    weights = {term: (1 + math.log(count)) * rarity_in(postings, term, documents) for term, count in counts.items()}
    length = norm(weights.values())
    return {term: weight / length for term, weight in weights.items()} if length else weights


def all_weighed(postings: Postings, documents: int) -> Postings:
    """The postings with each document's counts replaced by its weights.

    Terms that stand in more than half of the documents are left out: they tell little and are most of the work.
    """
    by_document: dict[int, dict[str, float]] = defaultdict(dict)
    for term, counts in postings.items():
        for number, count in counts.items():
            by_document[number][term] = count
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, counts_there in by_document.items():
        for term, weight in weighed(counts_there, postings, documents).items():
            if len(postings[term]) <= COMMON * documents:
                found[term][number] = weight
    return dict(found)


def norm(weights: Iterable[float]) -> float:
    """The Euclidean length of a list of weights."""
    return math.sqrt(sum(weight * weight for weight in weights))
