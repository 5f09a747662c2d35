"""Matches for a Question: candidates from the postings, judged by every feature, with a confidence."""

from __future__ import annotations

import math

from bot.model import Match, Question
from bot.search.asked import asked_of
from bot.search.features import FEATURES
from bot.search.index import Index

MOST = 10
"""Matches given back."""
BASE, SLOPE, MARGIN = -4.0, 8.0, 11.0
"""The confidence is logistic in the best score and in its lead over the next; set on our own ``proof`` questions, each
asked as it is and again with its entry taken out (docs/measured/search.md)."""


def rank(question: Question, index: Index) -> tuple[Match, ...]:
    """The best matches, best first; none where the question shares no word with anything."""
    asked = asked_of(question.words, index)
    if not asked.terms:
        return ()
    scores: dict[int, float] = {}
    for _, weight, feature in FEATURES:
        for number, value in feature(asked, index).items():
            scores[number] = scores.get(number, 0.0) + weight * value
    best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[: MOST + 1]
    return tuple(
        Match(index.documents[number].id, _confidence(score, best, place))
        for place, (number, score) in enumerate(best[:MOST])
    )


def _confidence(score: float, best: list[tuple[int, float]], place: int) -> float:
    """From 0 to 1. The first leads the second; each later one trails the first."""
    rival = best[1][1] if place == 0 and len(best) > 1 else best[0][1] if place else 0.0
    return 1 / (1 + math.exp(-(BASE + SLOPE * score + MARGIN * (score - rival))))
