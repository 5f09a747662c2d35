"""Weighing: the rarer a term, the more it tells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.weighing import Posting, Postings, counted, gathered, rarity, rarity_in

POSTINGS = {"rare": Posting.of({0: 1.0}), "common": Posting.of({0: 2.0, 1: 1.0, 2: 1.0})}


def test_terms_are_counted_by_document() -> None:
    """The number of a document is its place; a document without terms leaves no trace."""
    found = counted([["a", "b", "a"], [], ["b"]])
    assert found == {"a": {0: 2.0}, "b": {0: 1.0, 2: 1.0}}
    assert counted([]) == {}


@settings(deadline=None, max_examples=100)
@given(documents=st.integers(1, 500), data=st.data())
def test_a_rarer_term_tells_more(documents: int, data: st.DataObject) -> None:
    """And every term tells something, even one that stands everywhere."""
    count = data.draw(st.integers(1, documents))
    assert rarity(count - 1, documents) > rarity(count, documents) > 0


def test_a_term_that_stands_nowhere_counts_as_the_rarest() -> None:
    """It may be what the question is about."""
    assert rarity_in(POSTINGS, "unheard", 3) == rarity(0, 3) > rarity_in(POSTINGS, "rare", 3)


def test_what_a_question_gathers() -> None:
    """Weight times what is held, added up; a term that stands nowhere adds nothing."""
    assert gathered({"rare": 2.0, "common": 0.5, "unheard": 9.0}, POSTINGS, 4).tolist() == [3.0, 0.5, 0.5, 0.0]
    assert gathered({}, POSTINGS, 2).tolist() == [0.0, 0.0]


def test_counts_are_saturated() -> None:
    """Nine times is more than once, and never more than one whole."""
    found = Postings({"a": {0: 1.0, 1: 9.0}, "b": {4: 2.0}}, 0.5)
    assert found["a"].as_dict() == {0: pytest.approx(1 / 1.5), 1: pytest.approx(9 / 9.5)}
    assert found["b"].as_dict() == {4: pytest.approx(2 / 2.5)}
    assert [len(posting) for posting in found.values()] == [2, 1]
    assert not Postings({}, 0.5)
