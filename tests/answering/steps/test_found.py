"""The search is sure of one thing: that is the answer."""

from __future__ import annotations

import pytest

from bot.answering.steps.found import answer
from bot.content.library import Library
from bot.model import ENGLISH, Match, Message, Question, Reply
from bot.search.ranking import CLEAR, OURS, SURE, TORN
from tests.conftest import AT


def found(library: Library, *matches: Match) -> Reply | None:
    return answer(Question(Message(AT, "x"), ("x",), ENGLISH, None), library, matches)


@pytest.mark.parametrize("some_id", ["house", "small-steps", "old-call"])
def test_the_best_match_is_shown_if_it_is_sure(tiny: Library, some_id: str) -> None:
    """An entry, a report or a call, from the threshold on."""
    reply = found(tiny, Match(some_id, SURE), Match("rest", SURE * TORN - 0.001))
    assert reply is not None
    assert reply.entry == some_id


def test_the_members_can_be_found_too(tiny: Library) -> None:
    """Their table has no entry of its own."""
    reply = found(tiny, Match("members", 0.9))
    assert reply is not None
    assert reply.text.startswith("The newest list")


def test_what_is_not_sure_is_left_to_the_next_step(tiny: Library) -> None:
    """Just below the threshold, no question for us, or nothing at all."""
    assert found(tiny, Match("house", SURE - 0.001)) is None
    assert found(tiny, Match("house", 0.9, OURS - 0.001)) is None
    assert found(tiny) is None


def test_where_the_second_comes_near_it_asks_back(tiny: Library) -> None:
    """Unless the first is clear: then it is given whatever comes behind it."""
    assert found(tiny, Match("house", CLEAR - 0.001), Match("rest", CLEAR * TORN)) is None
    assert found(tiny, Match("house", CLEAR), Match("rest", CLEAR)) is not None


def test_small_talk_is_given_whatever_comes_near(tiny: Library) -> None:
    """It is never offered among others, so asking back would lose it."""
    assert found(tiny, Match("hello", SURE), Match("rest", SURE)) is not None


def test_a_refusal_has_to_be_clear(tiny: Library) -> None:
    """Nobody is taken for an exploiter by a likeness."""
    assert {refusal.entry for refusal in tiny.refusals} == {"no-places"}
    assert found(tiny, Match("no-places", CLEAR), Match("rest", CLEAR)) is not None
    assert found(tiny, Match("no-places", CLEAR - 0.001)) is None


def test_small_talk_that_comes_near_loses_no_answer(tiny: Library) -> None:
    """There would be nothing else to offer."""
    assert found(tiny, Match("house", CLEAR - 0.1), Match("hello", CLEAR - 0.1)) is not None
