"""Words: which share of what the question tells does a document hold?"""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.words import HALF, share_held, values

POSTINGS = {"a": {0: 1.0, 1: 9.0}, "b": {1: 1.0}}


def test_a_share_is_saturated_in_the_count() -> None:
    """Nine times the word is more than once, and never more than the word's whole weight."""
    held = share_held({"a": 2.0}, POSTINGS)
    assert held == {0: pytest.approx(1 / (1 + HALF)), 1: pytest.approx(9 / (9 + HALF))}


def test_unknown_words_lower_the_share() -> None:
    """They count for the whole, and no document holds them."""
    assert share_held({"a": 1.0, "zzz": 1.0}, POSTINGS)[0] == pytest.approx(share_held({"a": 1.0}, POSTINGS)[0] / 2)


def test_nothing_asked_holds_nothing() -> None:
    """No division by zero."""
    assert share_held({}, POSTINGS) == {}
    assert share_held({"zzz": 1.0}, POSTINGS) == {}


def test_the_document_with_the_questions_words_has_the_highest_value(tiny_edition: Edition) -> None:
    """Values lie between 0 and 1."""
    index = tiny_edition.assistant.index
    found = values(asked_of(("explain", "scheme"), index), index)
    assert index.documents[max(found, key=found.__getitem__)].id == "what-is-it"
    assert all(0 < value <= 1 for value in found.values())
