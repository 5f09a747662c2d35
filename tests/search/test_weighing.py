"""Weighing: the rarer a term, the more it tells; a document's weights have length one together."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.weighing import Posting, all_weighed, counted, gathered, norm, rarity, rarity_in, saturated, weighed

POSTINGS = {"rare": Posting.of({0: 1.0}), "common": Posting.of({0: 2.0, 1: 1.0, 2: 1.0})}


def test_terms_are_counted_by_document() -> None:
    """The number of a document is its place; a document without terms leaves no trace."""
    found = counted([["a", "b", "a"], [], ["b"]])
    assert {term: posting.as_dict() for term, posting in found.items()} == {"a": {0: 2.0}, "b": {0: 1.0, 2: 1.0}}
    assert [len(posting) for posting in found.values()] == [1, 2]
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


def test_weights_of_a_document_have_unit_length() -> None:
    """So that a long phrasing does not win by its length."""
    weights = weighed({"rare": 1, "common": 3}, POSTINGS, 3)
    assert norm(weights.values()) == pytest.approx(1)
    assert weights["rare"] > weights["common"]


def test_a_count_is_damped() -> None:
    """Three times the word is more than once, and less than three times as much."""
    once, thrice = (weighed({"rare": 1, "common": count}, POSTINGS, 3) for count in (1, 3))
    ratio = (thrice["common"] / thrice["rare"]) / (once["common"] / once["rare"])
    assert ratio == pytest.approx(1 + math.log(3))


def test_nothing_weighs_nothing() -> None:
    """An empty question is no division by zero."""
    assert weighed({}, POSTINGS, 3) == {}


def test_all_weighed_weighs_each_document() -> None:
    """The same weights as one by one, turned round to be looked up by term."""
    found = all_weighed(POSTINGS, 30)
    assert found.keys() == POSTINGS.keys()
    assert found["common"].as_dict().keys() == {0, 1, 2}
    first = weighed({"rare": 1.0, "common": 2.0}, POSTINGS, 30)
    assert {term: found[term].as_dict()[0] for term in found} == first
    assert found["common"].as_dict()[1] == pytest.approx(1)


def test_terms_that_stand_in_more_than_half_of_the_documents_are_left_out() -> None:
    """They tell little and are most of the work; three of six may stay, three of five not."""
    assert all_weighed(POSTINGS, 6).keys() == {"rare", "common"}
    assert all_weighed(POSTINGS, 5).keys() == {"rare"}


def test_norm_is_the_euclidean_length() -> None:
    """Three and four make five."""
    assert norm([3, 4]) == 5
    assert norm([]) == 0


def test_what_a_question_gathers() -> None:
    """Weight times what is held, added up; a term that stands nowhere adds nothing."""
    assert gathered({"rare": 2.0, "common": 0.5, "unheard": 9.0}, POSTINGS, 4).tolist() == [3.0, 0.5, 0.5, 0.0]
    assert gathered({}, POSTINGS, 2).tolist() == [0.0, 0.0]


def test_counts_are_saturated() -> None:
    """Nine times is more than once, and never more than one whole."""
    found = saturated({"a": Posting.of({0: 1.0, 1: 9.0})}, 0.5)["a"].as_dict()
    assert found == {0: pytest.approx(1 / 1.5), 1: pytest.approx(9 / 9.5)}
