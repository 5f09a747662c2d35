"""Fits what each way of hearing a message counts, and how sure that makes us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize

from bot.search.following import around, sides_of
from bot.search.index import Index
from bot.search.judging import Judged, judge, logistic
from bot.search.ranking import OURS
from bot.search.weighing import Values
from bot.text.words import telling, words
from tests.meanings.fit import logistic_of

NAMES = ("alone", "alone, the longer", "beside", "near", "same")
SMALL = 0.001
"""How much large weights cost."""


@dataclass(frozen=True)
class Turn:
    """What is typed after an answer, as ranking sees it; which documents are right."""

    how: str
    alone: Judged
    sides: Values
    right: Values


@dataclass(frozen=True)
class Model:
    """The numbers of fitted.json."""

    following: Mapping[str, float]
    follows: Mapping[str, float]

    def tells(self, turn: Turn) -> bool:
        """Is the answer right, or rightly none?"""
        best, seen = _best(turn, np.array([self.following[name] for name in NAMES]))
        given = logistic(self.follows, seen) >= OURS
        return bool(turn.right[best]) if given else not turn.right.any()


def turns_of(rows: Iterable[Mapping[str, Any]], index: Index) -> list[Turn]:
    """The turns, judged."""
    numbers = {document.id: number for number, document in enumerate(index.documents)}
    turns = []
    for row in rows:
        last = numbers[row["after"]]
        alone = judge(words(row["say"]), index)
        beside = judge(words(row["say"]), index, telling(words(index.documents[last].title)))
        sides = sides_of(alone, beside, last)
        right = np.array([document.id in row["entry"] for document in index.documents], dtype=float)
        turns.append(Turn(row["how"], alone, np.column_stack([sides[name] for name in NAMES]), right))
    return turns


def fit(turns: Sequence[Turn]) -> Model:
    """Softmax regression over the documents, where several may be right; then logistic regression on its best ones."""
    known = [turn for turn in turns if turn.right.any()]
    table, right = np.stack([turn.sides for turn in known]), np.stack([turn.right for turn in known])

    def loss(weights: Values) -> tuple[float, Values]:
        scores = table @ weights
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = powers / powers.sum(axis=1, keepdims=True)
        hit = (shares * right).sum(axis=1, keepdims=True) + 1e-12
        slope = np.einsum("tdf,td->tf", table, shares - shares * right / hit)
        return float(-np.log(hit).mean() + SMALL * weights @ weights), slope.mean(axis=0) + 2 * SMALL * weights

    weights = minimize(loss, np.ones(len(NAMES)), jac=True, method="L-BFGS-B").x
    best = [_best(turn, weights) for turn in turns]
    names = tuple(best[0][1])
    seen = np.array([[each[name] for name in names] for _, each in best])
    true = np.array([bool(turn.right[place]) for turn, (place, _) in zip(turns, best, strict=True)])
    sure = logistic_of(seen, true, np.ones(len(true)))
    return Model(_named(NAMES, weights), _named(names, sure))


def _best(turn: Turn, weights: Values) -> tuple[int, dict[str, float]]:
    scores = turn.sides @ weights
    best = int(scores.argmax())
    share = -float(np.log(np.exp(scores - scores[best]).sum()))
    return best, around(turn.alone, share)


def _named(names: Sequence[str], weights: Values) -> dict[str, float]:
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
