"""Best phrasings: how near is the question to the three nearest ways of asking?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.best_phrasings import FIRST, LEAST, SECOND, THIRD, _mean_of_best, values


def test_the_shares_add_up_to_one() -> None:
    """So that three perfect phrasings give exactly 1."""
    assert pytest.approx(1) == FIRST + SECOND + THIRD


def test_the_three_nearest_count_most_first(tiny_edition: Edition) -> None:
    """A fourth is not looked at; the first weighs most."""
    index = replace(tiny_edition.assistant.index, owners=(0, 0, 0, 0, 1))
    found = _mean_of_best({0: 0.2, 1: 1.0, 2: 0.4, 3: 0.15, 4: 0.5}, index)
    assert found[0] == pytest.approx(0.6 * 1.0 + 0.25 * 0.4 + 0.15 * 0.2)


def test_a_document_with_one_near_phrasing_is_not_punished(tiny_edition: Edition) -> None:
    """Its one stands for the missing ones."""
    index = replace(tiny_edition.assistant.index, owners=(0, 0, 0, 0, 1))
    assert _mean_of_best({4: 0.5}, index) == {1: pytest.approx(0.5)}


def test_a_phrasing_that_shares_next_to_nothing_is_not_looked_at(tiny_edition: Edition) -> None:
    """It would stand for a document that has nothing else near the question."""
    index = replace(tiny_edition.assistant.index, owners=(0, 1))
    assert _mean_of_best({0: LEAST - 0.001, 1: LEAST}, index) == {1: pytest.approx(LEAST)}


def test_a_question_in_the_very_words_is_near_one(tiny_edition: Edition) -> None:
    """And nothing is nearer than 1."""
    index = tiny_edition.assistant.index
    found = values(asked_of(("explain", "the", "scheme"), index), index)
    best = max(found, key=found.__getitem__)
    assert index.documents[best].id == "what-is-it"
    assert FIRST < found[best] <= 1 + 1e-9


def test_a_question_of_unknown_words_is_near_nothing(tiny_edition: Edition) -> None:
    """No document is named."""
    index = tiny_edition.assistant.index
    assert values(asked_of(("quantum", "banana"), index), index) == {}
