"""Fits how ranking judges: what each feature weighs, and how scores become confidences.

Fitted on ways of asking that neither the index nor the table of meanings has seen: some of each entry, all of others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bot.model import ENGLISH
from bot.search.asked import asked_of
from bot.search.features import FEATURES
from bot.search.features.nearest_phrasings import of_elsewhere
from bot.search.index import build_index
from bot.text.meaning import Meanings
from bot.text.words import words
from tests.meanings.texts import Held

Numbers = NDArray[np.float64]
MOST = 3000
"""Ways of asking of each part that are looked at."""
BEST = 60
"""Documents of each that are kept: the others never come near."""
OUTSIDE = 3.0
"""What a message counts for that nothing answers: people send more of them than stand in our lists."""


@dataclass(frozen=True)
class Seen:
    """One message: features of the documents that come nearest, which of them is right, and what is around them."""

    features: Numbers
    right: int | None
    elsewhere: float
    length: float
    """The logarithm of how many words it has."""


def seen(held: Held, table: Meanings, language: str = ENGLISH) -> list[Seen]:
    """What ranking sees of the messages that were left out."""
    english = build_index(held.library) if language != ENGLISH else None
    index = build_index(held.library, table, language, english)
    numbers = {document.id: place for place, document in enumerate(index.documents)}
    found = []
    for text, name in held.asked[:MOST]:
        said = words(text)
        if not said:
            continue
        asked = asked_of(said, index)
        features = np.column_stack([feature(asked, index) for _, feature in FEATURES])
        nearest = np.argsort(-features.sum(axis=1), kind="stable")[:BEST]
        places = np.flatnonzero(nearest == numbers.get(name or "", -1))
        if name is None or len(places):
            right = int(places[0]) if len(places) else None
            found.append(Seen(features[nearest], right, of_elsewhere(asked, index), math.log(len(said))))
    return found


def weights_of(all_seen: Sequence[Seen]) -> Numbers:
    """What each feature weighs: softmax regression over the documents."""
    known = [each for each in all_seen if each.right is not None]
    table = np.array([each.features for each in known])
    right = np.array([each.right for each in known])
    rows = np.arange(len(known))

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = table @ weights
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = powers / powers.sum(axis=1, keepdims=True)
        slope = (shares[:, :, None] * table).sum(axis=1) - table[rows, right]
        return float(-np.log(shares[rows, right] + 1e-12).mean()), slope.mean(axis=0)

    return np.asarray(minimize(loss, np.ones(len(FEATURES)), jac=True, method="L-BFGS-B").x)


def confidences(all_seen: Sequence[Seen], weights: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """How the best score becomes the confidence that it is right, and that the message is one for us at all."""
    rows, right = [], []
    for each in all_seen:
        scores = each.features @ weights
        best = int(scores.argmax())
        share = 1 / np.exp(scores - scores[best]).sum()
        rows.append((1.0, scores[best], share, each.elsewhere, each.length))
        right.append(best == each.right)
    ours = np.array([each.right is not None for each in all_seen])
    names = ("before", "score", "share", "elsewhere", "length")
    is_right = logistic_of(np.array(rows), np.array(right), np.where(ours, 1.0, OUTSIDE))
    all_but_share = [place for place, name in enumerate(names) if name != "share"]
    is_ours = logistic_of(np.array(rows)[:, all_but_share], ours, np.where(ours, 1.0, OUTSIDE))
    return _named(names, is_right), _named([names[place] for place in all_but_share], is_ours)


def logistic_of(rows: Numbers, true: NDArray[np.bool_], counts: Numbers) -> Numbers:
    """Logistic regression, weighted."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        sums = rows @ weights
        shares = 1 / (1 + np.exp(-sums))
        costs = np.logaddexp(0, np.where(true, -sums, sums))
        return float(costs @ counts / counts.sum()), (shares - true) * counts @ rows / counts.sum()

    return np.asarray(minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x)


def _named(names: Sequence[str], weights: Numbers) -> dict[str, float]:
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
