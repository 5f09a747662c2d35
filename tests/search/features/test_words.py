"""Words: which share of what the question tells does a document hold?"""

from __future__ import annotations

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.words import share_held, values
from bot.search.weighing import Posting

POSTINGS = {"a": Posting.of({0: 0.5, 1: 0.9}), "b": Posting.of({1: 1.0})}


def test_a_share_of_the_weight() -> None:
    """Whatever the weight of a word is, a document has the share that it holds."""
    assert share_held({"a": 2.0}, POSTINGS, 2).tolist() == [0.5, 0.9]


def test_unknown_words_lower_the_share() -> None:
    """They count for the whole, and no document holds them."""
    assert share_held({"a": 1.0, "zzz": 1.0}, POSTINGS, 2).tolist() == [0.25, 0.45]


def test_nothing_asked_holds_nothing() -> None:
    """No division by zero."""
    assert share_held({}, POSTINGS, 2).tolist() == [0, 0]
    assert share_held({"zzz": 1.0}, POSTINGS, 2).tolist() == [0, 0]


def test_the_document_with_the_questions_words_has_the_highest_value(tiny_edition: Edition) -> None:
    """Values lie between 0 and 1."""
    index = tiny_edition.assistant.index
    found = values(asked_of(("explain", "scheme"), index), index)
    assert index.documents[int(found.argmax())].id == "what-is-it"
    assert 0 <= found.min() < found.max() <= 1
