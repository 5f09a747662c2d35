"""Each document judged by every feature for the words of a question, with a confidence for each."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.model import Match
from bot.search.asked import asked_of
from bot.search.features import FEATURES
from bot.search.features.nearest_phrasings import of_elsewhere
from bot.search.index import Index
from bot.search.terms import Terms
from bot.search.weighing import Values

EXACTLY = 0.9
"""Confidence, at the least, in what staff say is asked for in these words."""
LONGEST = 100
"""Words of a message that are looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What every document of the index is worth for a question."""

    index: Index
    table: Values
    """A row for each document, a column for each feature."""
    scores: Values
    around: Mapping[str, float]
    """What is so of the question, whichever document is looked at."""
    ours: float
    """Confidence (0 to 1) that the question is one for us at all."""
    exactly: int | None
    """The number of the document that alone is asked for in these words."""

    @property
    def log_shares(self) -> Values:
        """The logarithms of the shares that the documents have of one: softmax of their scores."""
        best = self.scores.max()
        found: Values = self.scores - best - np.log(np.exp(self.scores - best).sum())
        return found

    def best(self, most: int) -> tuple[Match, ...]:
        """The documents of the highest scores, best first; before them all, what is asked for in these words."""
        shares = np.exp(self.log_shares)
        sure = {
            place: logistic(self.index.judged_by.right, self._seen(place, float(shares[place])))
            for place in first(self.scores, most)
        }
        if self.exactly is not None:
            sure = {self.exactly: max(sure.pop(self.exactly, 0.0), *sure.values(), EXACTLY)} | sure
        ours = {self.exactly: max(self.ours, EXACTLY)}
        return tuple(self.match(place, each, ours.get(place, self.ours)) for place, each in sure.items())[:most]

    @property
    def likeliest(self) -> int:
        """The number of the document that comes first."""
        return int(self.scores.argmax()) if self.exactly is None else self.exactly

    def match(self, place: int, confidence: float, ours: float) -> Match:
        """One document, with what spoke for it."""
        because = tuple(zip((name for name, _ in FEATURES), self.table[place].tolist(), strict=True))
        return Match(self.index.documents[place].id, confidence, ours, because)

    def _seen(self, place: int, share: float) -> dict[str, float]:
        return {"score": float(self.scores[place]), "share": share, **self.around}


def judge(said: Terms, index: Index, topic: Terms = ()) -> Judged:
    """Judge every document. Of a very long message the first and last words count: people ask there."""
    if len(said) > LONGEST:
        said = (*said[: LONGEST // 2], *said[-LONGEST // 2 :])
    asked = asked_of(said, index, topic)
    table = np.column_stack([feature(asked, index) for _, feature in FEATURES])
    scores: Values = table @ np.array([index.judged_by.features[name] for name, _ in FEATURES])
    around = {"before": 1.0, "elsewhere": of_elsewhere(asked, index), "length": math.log(len(said))}
    best = {"score": float(scores.max()), **around}
    ours = logistic(index.judged_by.ours, best) if asked.known else 0.0
    return Judged(index, table, scores, around, ours, asked.exactly)


def first(values: Values, most: int) -> list[int]:
    """The places of the highest values, highest first."""
    places: list[int] = np.argsort(-values, kind="stable")[:most].tolist()
    return places


def logistic(weights: Mapping[str, float], seen: Mapping[str, float]) -> float:
    """What is seen, weighed, as a number between 0 and 1."""
    return 1 / (1 + math.exp(-sum(weight * seen[name] for name, weight in weights.items())))
