"""Meaning: how near is the question to what a document is asked for on the whole?"""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.meaning import values


def test_the_document_that_means_the_same_comes_first(tiny_edition: Edition) -> None:
    """Though the question shares no word with it."""
    index = tiny_edition.assistant.index
    assert "greetings" not in index.words
    found = values(asked_of(("greetings",), index), index)
    assert index.documents[int(found.argmax())].id == "hello"


def test_values_lie_between_minus_one_and_one(tiny_edition: Edition) -> None:
    """Cosines."""
    index = tiny_edition.assistant.index
    found = values(asked_of(("explain", "the", "scheme"), index), index)
    assert -1 <= found.min() < found.max() <= 1 + 1e-6


def test_what_is_not_known_is_near_nothing(tiny_edition: Edition) -> None:
    """Another script shares no letters with the table."""
    index = tiny_edition.assistant.index
    assert values(asked_of(("我想要",), index), index).tolist() == pytest.approx([0.0] * len(index.documents))
