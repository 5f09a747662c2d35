"""Every question about members is answered from the one table."""

from __future__ import annotations

import pytest

from bot.answering.steps.members import answer
from bot.content.library import Library
from bot.model import ENGLISH, Match, Message, Question, Reply
from bot.text.words import words
from tests.conftest import AT


def asked(library: Library, text: str, *matches: Match) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, None), library, matches)


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("who are the members", "The newest list"),
        ("how many organisations are in it", "The newest list"),
        ("which members have left", "On the list of about 2021 but no longer"),
        ("who were the founders", "2 organisations founded the group."),
        ("members in 2021", "3 members stood on a list (about 2021)"),
        ("members in 2009", "2 organisations founded the group."),
        ("members in 2026", "The newest list"),
        ("members in 1999", "The newest list"),
        ("is red kite a member", "Yes, by the newest list"),
        ("is RK still one of the members", "Yes, by the newest list"),
        ("was little owl a member", "Little Owl is not on the newest list"),
        ("members in scotland", "Members (Scotland)"),
        ("which members are for kids", "No member (children) stands on the newest list"),
    ],
)
def test_each_question_gets_its_view(tiny: Library, text: str, beginning: str) -> None:
    """The newest, who left, the founders, a year, one organisation under any of its names, a nation, for children."""
    reply = asked(tiny, text)
    assert reply is not None
    assert reply.text.startswith(beginning)


@pytest.mark.parametrize("text", ["what is the scheme", "red kite", ""])
def test_what_does_not_ask_about_members_is_left_to_the_next_step(tiny: Library, text: str) -> None:
    """An organisation's name alone is no question about members."""
    assert asked(tiny, text) is None


def test_a_surer_answer_of_the_search_goes_first(tiny: Library) -> None:
    """ "how do we become a member" asks for something else; with a name in it, the table still answers."""
    surer = Match("house", 0.9)
    assert asked(tiny, "how do we become a member", surer) is None
    assert asked(tiny, "how do we become a member", Match("house", 0.1)) is not None
    assert asked(tiny, "who are the members", Match("members", 0.9)) is not None
    assert asked(tiny, "is red kite a member", surer) is not None
