"""How much a term tells, and postings weighed by it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
"""A value for each document, by its number."""


@dataclass(frozen=True, slots=True, eq=False)
class Posting:
    """Where a term stands: the numbers of documents, and for each how often (or with what weight)."""

    numbers: NDArray[np.intp]
    values: Values

    @classmethod
    def of(cls, counts: Mapping[int, float]) -> Posting:
        return cls(np.array(list(counts), dtype=np.intp), np.array(list(counts.values()), dtype=np.float64))

    def __len__(self) -> int:
        return len(self.numbers)

    def as_dict(self) -> dict[int, float]:
        return dict(zip(self.numbers.tolist(), self.values.tolist(), strict=True))


Postings = Mapping[str, Posting]
"""For each term, where it stands."""
NOWHERE = Posting.of({})


def counted(documents: Iterable[Iterable[str]]) -> Postings:
    """Postings of documents, given as their terms; the number of a document is its place."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, terms in enumerate(documents):
        for term in terms:
            found[term][number] = found[term].get(number, 0.0) + 1.0
    return {term: Posting.of(counts) for term, counts in found.items()}


def gathered(weights: Mapping[str, float], postings: Postings, documents: int) -> Values:
    """For each document: the weights of the terms times what their postings hold for it, added up."""
    held = np.zeros(documents)
    for term, weight in weights.items():
        posting = postings.get(term, NOWHERE)
        held[posting.numbers] += weight * posting.values
    return held


@lru_cache(maxsize=65_536)
def rarity(count: int, documents: int) -> float:
    """What a term tells that stands in ``count`` documents: its inverse document frequency, as in BM25."""
    return math.log(1 + (documents - count + 0.5) / (count + 0.5))


def rarity_in(postings: Postings, term: str, documents: int) -> float:
    """The same for a term of these postings; one that stands nowhere counts as the rarest."""
    return rarity(len(postings.get(term, ())), documents)


def saturated(postings: Postings, half: float) -> Postings:
    """The postings with each count damped: ``half`` is how often a term has to stand somewhere to count for half."""
    return {term: Posting(each.numbers, each.values / (each.values + half)) for term, each in postings.items()}
