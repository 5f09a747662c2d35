"""A question as ranking sees it: known terms weigh most, mended, unknown and unsaid ones less."""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.search.asked import MENDED, TOPIC, UNKNOWN, asked_of
from bot.search.index import Index
from bot.search.weighing import rarity_in


@pytest.fixture
def index(tiny_edition: Edition) -> Index:
    return tiny_edition.assistant.index


def full_weight(term: str, index: Index) -> float:
    return rarity_in(index.words, term, len(index.documents))


def test_a_known_term_has_its_full_weight(index: Index) -> None:
    """Its rarity."""
    assert asked_of(("scheme",), index).terms == {"scheme": full_weight("scheme", index)}


def test_a_mended_term_weighs_less(index: Index) -> None:
    """It may have been another word after all."""
    assert asked_of(("schemme",), index).terms == {"scheme": full_weight("scheme", index) * MENDED}


def test_an_unknown_term_weighs_less_and_is_kept(index: Index) -> None:
    """A question of other words is not taken for ours."""
    assert asked_of(("xylophone",), index).terms == {"xylophon": full_weight("xylophon", index) * UNKNOWN}


def test_a_topic_is_added_lighter_and_only_once(index: Index) -> None:
    """A follow-up leaves its topic unsaid; what it does say itself keeps its full weight."""
    asked = asked_of(("scheme",), index, topic=("scheme", "rest"))
    assert asked.terms == {"scheme": full_weight("scheme", index), "rest": full_weight("rest", index) * TOPIC}
    assert set(asked.pairs) == {" scheme", "scheme "}


def test_their_word_is_taken_for_ours(index: Index) -> None:
    """A synonym counts as what we say."""
    assert asked_of(("flat",), index).terms == asked_of(("house",), index).terms


def test_nothing_said_asks_nothing(index: Index) -> None:
    """No words, no terms, pairs of nothing only, and no meaning."""
    asked = asked_of((), index)
    assert asked.terms == {}
    assert not asked.meaning.any()


@pytest.mark.parametrize(
    ("said", "known"),
    [(("the", "scheme"), True), (("the", "giraffe"), False), (("hello",), True), (("xylophone",), False), ((), False)],
)
def test_a_text_of_which_nothing_is_known_is_none_for_us(index: Index, said: tuple[str, ...], known: bool) -> None:
    """Small words count only where nothing else is said ("hello")."""
    assert asked_of(said, index).known is known
