"""Matches for a Question: candidates from the postings, judged by every feature, with a confidence."""

from __future__ import annotations

import math

import numpy as np

from bot.model import Match, Question
from bot.search.asked import asked_of
from bot.search.features import FEATURES
from bot.search.index import Index
from bot.search.parts import parts_of
from bot.search.terms import Terms
from bot.search.weighing import Values
from bot.text.words import telling, words

SURE = 0.42
"""Confidence from which the best match is taken for what was asked (docs/measured/search.md)."""
MOST = 10
"""Matches given back."""
PART = 0.9
"""What the score of a part of a long message counts for, beside the whole."""
BASE, SLOPE, MARGIN = -3.8, 8.0, 11.0
"""The confidence is logistic in the best score and in its lead over the next (docs/measured/search.md)."""


def rank(question: Question, index: Index) -> tuple[Match, ...]:
    """The best matches, best first; none where the question shares nothing with anything.

    A question that stands on its own is not bent by what went before: the topic is added only to a follow-up whose own
    words do not make us sure.
    """
    if not question.words:
        return ()
    alone = _matches(question.words, index, ())
    if question.follows is None or (alone and alone[0].confidence >= SURE):
        return alone
    following = _matches(question.words, index, _topic(question, index))
    return max(alone, following, key=lambda found: found[0].confidence if found else 0.0)


def _matches(said: Terms, index: Index, topic: Terms) -> tuple[Match, ...]:
    whole, *parts = parts_of(said)
    scores = _scores(whole, index, topic)
    best = _best(scores)
    if parts and not (best and _confidence(best[0][1], best, 0) >= SURE):
        for part in parts:
            np.maximum(scores, PART * _scores(part, index, topic), out=scores)
        best = _best(scores)
    return tuple(
        Match(index.documents[number].id, _confidence(score, best, place))
        for place, (number, score) in enumerate(best[:MOST])
    )


def _best(scores: Values) -> list[tuple[int, float]]:
    """The documents with the highest scores, and one more, so that the last of them has a rival, too."""
    found = np.argsort(-scores, kind="stable")[: MOST + 1].tolist()
    return [(number, float(scores[number])) for number in found if scores[number] > 0]


def _topic(question: Question, index: Index) -> Terms:
    """The words of the title of what a question follows on; none if all that it tells itself is unknown here."""
    if not any(term in index.words for term in index.terms_of(telling(question.words))[0]):
        return ()
    title = next((document.title for document in index.documents if document.id == question.follows), "")
    return telling(words(title))


def _scores(said: Terms, index: Index, topic: Terms) -> Values:
    """For each document: the weighted sum of its features, from 0 to 1."""
    asked = asked_of(said, index, topic)
    scores = np.zeros(len(index.documents))
    for _, weight, feature in FEATURES:
        scores += weight * feature(asked, index)
    return scores


def _confidence(score: float, best: list[tuple[int, float]], place: int) -> float:
    """From 0 to 1. The first leads the second; each later one trails the first."""
    rival = best[0][1] if place else best[1][1] if len(best) > 1 else 0.0
    return 1 / (1 + math.exp(-(BASE + SLOPE * score + MARGIN * (score - rival))))
