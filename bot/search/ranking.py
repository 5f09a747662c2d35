"""Matches for a Question: each document judged by every feature, with a confidence and what spoke for it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from bot.model import Match, Question
from bot.search.asked import asked_of
from bot.search.features import FEATURES
from bot.search.features.nearest_phrasings import of_elsewhere
from bot.search.fitted import fitted
from bot.search.index import Index
from bot.search.terms import Terms
from bot.search.weighing import Values
from bot.text.words import telling, words

SURE = 0.15
"""Confidence from which the best match is taken for what was asked (docs/measured/search.md)."""
CLEAR = 0.5
"""Confidence from which the search is surer than the words that ask for a list ("reports", "members")."""
OURS = 0.4
"""Confidence that a question is one for us at all, below which it is not (docs/measured/search.md)."""
MOST = 10
"""Matches given back."""
LEANING = 1.6
"""How much more the confidence counts of words that lean on the topic, if they lead on from it to something else."""
LONGEST = 100
"""Words of a message that are looked at."""


def rank(question: Question, index: Index) -> tuple[Match, ...]:
    """The best matches, best first; none where nothing was said.

    A question that stands on its own is not bent by what went before. Words that lean on it are tried with the topic,
    too; words that do not, only if they are not clear by themselves, and then the topic has to make us sure.
    """
    if not question.words:
        return ()
    alone = _matches(question.words, index)
    topic = _topic(question, index)
    if not topic or (not question.follows and alone[0].confidence >= CLEAR):
        return alone
    following = _matches(question.words, index, topic)
    if not following[0].ours:  # a topic does not answer for words of which we know none
        return alone
    least = alone[0].confidence if question.follows else max(SURE, alone[0].confidence)
    if question.follows and question.leans and following[0].id != question.follows:
        least /= LEANING
    return following if following[0].confidence > least else alone


def _matches(said: Terms, index: Index, topic: Terms = ()) -> tuple[Match, ...]:
    """Of a very long message the first and the last words count: people ask at the beginning or at the end."""
    if len(said) > LONGEST:
        said = (*said[: LONGEST // 2], *said[-LONGEST // 2 :])
    asked = asked_of(said, index, topic)
    table = np.column_stack([feature(asked, index) for _, feature in FEATURES])
    scores: Values = table @ np.array([fitted().features[name] for name, _ in FEATURES])
    best = np.argsort(-scores, kind="stable")[:MOST].tolist()
    powers = np.exp(scores - scores.max())
    shares = powers / powers.sum()
    around = {"before": 1.0, "elsewhere": of_elsewhere(asked, index), "length": math.log(len(said))}

    def seen(place: int) -> Mapping[str, float]:
        return {"score": scores[place], "share": shares[place], **around}

    ours = _logistic(fitted().ours, seen(best[0])) if asked.known else 0.0
    names = [name for name, _ in FEATURES]
    return tuple(
        Match(
            index.documents[place].id,
            _logistic(fitted().right, seen(place)),
            ours,
            tuple(zip(names, table[place].tolist(), strict=True)),
        )
        for place in best
    )


def _logistic(weights: Mapping[str, float], seen: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(weight * seen[name] for name, weight in weights.items())))


def _topic(question: Question, index: Index) -> Terms:
    """The words of the title of what was spoken of last."""
    last = question.follows or question.topic
    title = next((each.title for each in index.documents if each.id == last), "") if last else ""
    return telling(words(title))
