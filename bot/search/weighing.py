"""How much a term tells, and postings weighed by it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

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


Counts = Mapping[str, Mapping[int, float]]
"""For each term, how often it stands in which document."""
NOWHERE = Posting.of({})


class Postings(Mapping[str, Posting]):
    """For each term, where it stands. All lie in two long arrays: a small one for each would fill the memory."""

    def __init__(self, counts: Counts, half: float) -> None:
        """``half`` is how often a term has to stand somewhere to count for half: each count is damped."""
        self._rows = {term: row for row, term in enumerate(counts)}
        self._ends = np.fromiter(accumulate(map(len, counts.values()), initial=0), dtype=np.intp)
        self._numbers = np.fromiter(chain.from_iterable(counts.values()), dtype=np.intp)
        often = np.fromiter(chain.from_iterable(each.values() for each in counts.values()), dtype=np.float64)
        self._values = often / (often + half)

    def __getitem__(self, term: str) -> Posting:
        row = self._rows[term]
        start, end = self._ends[row : row + 2]
        return Posting(self._numbers[start:end], self._values[start:end])

    def __contains__(self, term: object) -> bool:
        return term in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def counted(documents: Iterable[Iterable[str]]) -> Counts:
    """How often each term stands in documents, given as their terms; the number of a document is its place."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, terms in enumerate(documents):
        for term in terms:
            found[term][number] = found[term].get(number, 0.0) + 1.0
    return dict(found)


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
