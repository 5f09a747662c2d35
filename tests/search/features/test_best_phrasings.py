"""Best phrasings: how near is the question to the three nearest ways of asking?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.best_phrasings import FIRST, LEAST, SECOND, THIRD, mean_of_best, values
from bot.search.index import Index


def test_the_shares_add_up_to_one() -> None:
    """So that three perfect phrasings give exactly 1."""
    assert pytest.approx(1) == FIRST + SECOND + THIRD


def owned(edition: Edition, *owners: int) -> Index:
    return replace(edition.assistant.index, owners=np.array(owners))


def test_the_three_nearest_count_most_first(tiny_edition: Edition) -> None:
    """A fourth is not looked at; the first weighs most."""
    found = mean_of_best(np.array([0.2, 1.0, 0.4, 0.15, 0.5]), owned(tiny_edition, 0, 0, 0, 0, 1))
    assert found[0] == pytest.approx(0.6 * 1.0 + 0.25 * 0.4 + 0.15 * 0.2)


def test_a_document_with_few_near_phrasings_is_not_punished(tiny_edition: Edition) -> None:
    """The last one stands for the missing ones; who has none gets nothing."""
    found = mean_of_best(np.array([0.0, 0.5, 0.8, 0.4]), owned(tiny_edition, 0, 1, 2, 2))
    assert found[:4].tolist() == pytest.approx([0, 0.5, 0.6 * 0.8 + 0.4 * 0.4, 0])


def test_a_phrasing_that_shares_next_to_nothing_is_not_looked_at(tiny_edition: Edition) -> None:
    """It would stand for a document that has nothing else near the question."""
    found = mean_of_best(np.array([LEAST - 0.001, LEAST]), owned(tiny_edition, 0, 1))
    assert found[:2].tolist() == pytest.approx([0, LEAST])


def test_a_question_in_the_very_words_is_near_one(tiny_edition: Edition) -> None:
    """And nothing is nearer than 1."""
    index = tiny_edition.assistant.index
    found = values(asked_of(("explain", "the", "scheme"), index), index)
    best = int(found.argmax())
    assert index.documents[best].id == "what-is-it"
    assert FIRST < found[best] <= 1 + 1e-9


def test_a_question_of_unknown_words_is_near_nothing(tiny_edition: Edition) -> None:
    """No document is named."""
    index = tiny_edition.assistant.index
    assert not values(asked_of(("quantum", "banana"), index), index).any()
