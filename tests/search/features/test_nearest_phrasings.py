"""Nearest phrasings: how near is the question to the three nearest ways of asking?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.edition import Edition
from bot.search.asked import Asked, asked_of
from bot.search.features.nearest_phrasings import LEAST, SHARES, of_elsewhere, values
from bot.search.index import Index


def test_the_shares_add_up_to_one() -> None:
    """So that three perfect phrasings give exactly 1."""
    assert sum(SHARES) == pytest.approx(1)


def found(edition: Edition, nearness: list[float], owners: list[int]) -> list[float]:
    """The values of phrasings that lie so near, each of the document named."""
    index = replace(edition.assistant.index, phrasings=np.array([[near] for near in nearness]), owners=np.array(owners))
    return values(Asked({}, {}, np.array([1.0])), index).tolist()


def test_the_three_nearest_count_most_first(tiny_edition: Edition) -> None:
    """A fourth is not looked at; the first weighs most."""
    nearest = found(tiny_edition, [0.52, 1.0, 0.6, 0.51, 0.7], [0, 0, 0, 0, 1])
    assert nearest[0] == pytest.approx(0.6 * 1.0 + 0.25 * 0.6 + 0.15 * 0.52)


def test_a_document_with_few_near_phrasings_is_not_punished(tiny_edition: Edition) -> None:
    """The last one stands for the missing ones; who has none gets nothing."""
    nearest = found(tiny_edition, [0.0, 0.5, 0.8, 0.6], [0, 1, 2, 2])
    assert nearest[:4] == pytest.approx([0, 0.5, 0.6 * 0.8 + 0.4 * 0.6, 0])


def test_a_phrasing_that_is_far_is_not_looked_at(tiny_edition: Edition) -> None:
    """It would stand for a document that has nothing else near the question."""
    assert found(tiny_edition, [LEAST - 0.001, LEAST], [0, 1])[:2] == pytest.approx([0, LEAST])


def test_a_question_in_the_very_words_is_nearest(tiny_edition: Edition) -> None:
    """And nothing is nearer than 1."""
    index = tiny_edition.assistant.index
    nearest = values(asked_of(("explain", "the", "scheme"), index), index)
    best = int(nearest.argmax())
    assert index.documents[best].id == "what-is-it"
    assert SHARES[0] < nearest[best] <= 1 + 1e-6


def elsewhere(edition: Edition, *nearness: float) -> Index:
    return replace(edition.assistant.index, elsewhere=np.array([[near] for near in nearness]).reshape(-1, 1))


def test_what_nothing_answers_is_looked_at_in_the_same_way(tiny_edition: Edition) -> None:
    """The three nearest messages, the first most; none where there are none."""
    asked = Asked({}, {}, np.array([1.0]))
    near = of_elsewhere(asked, elsewhere(tiny_edition, 0.1, 0.9, 0.5, 0.2))
    assert near == pytest.approx(0.6 * 0.9 + 0.25 * 0.5 + 0.15 * 0.2)
    assert of_elsewhere(asked, elsewhere(tiny_edition)) == 0
