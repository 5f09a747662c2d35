"""Every question about members is answered from the one table."""

from __future__ import annotations

import pytest

from bot.answering.steps.members import answer
from bot.content.library import MEMBERS, Library
from bot.edition import Edition
from bot.model import ENGLISH, Match, Message, Question, Reply, Thread
from bot.search.ranking import CLEAR, SURE
from bot.text.words import words
from tests.conftest import AT

BEST = Match(MEMBERS, 0.1)


def asked(library: Library, text: str, *matches: Match, follows: str | None = None) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, follows), library, matches)


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
        ("is red kite a member", "By the newest list"),
        ("is RK still one of the members", "By the newest list"),
        ("was little owl a member", "Little Owl is not on the newest list"),
        ("members in scotland", "Members (Scotland)"),
        ("which members are for kids", "No member (children) stands on the newest list"),
    ],
)
def test_each_question_gets_its_view(tiny: Library, text: str, beginning: str) -> None:
    """The newest, who left, the founders, a year, one organisation under any of its names, a nation, for children."""
    reply = asked(tiny, text, BEST)
    assert reply is not None
    assert reply.text.startswith(beginning)
    assert reply.entry == MEMBERS


@pytest.mark.parametrize(
    ("text", "matches", "ours"),
    [
        ("how many members has the coalition", (), True),
        ("how many members has it", (), False),
        ("how many members has parliament", (Match("house", 0.1),), False),
        ("how many members has parliament", (Match("house", 0.1), BEST), False),
        ("how many members has it", (BEST,), True),
        ("is red kite a member", (Match("house", 0.1),), True),
        ("members in scotland", (), False),
        ("members of the coalition in scotland", (), True),
    ],
)
def test_the_group_has_to_be_meant(tiny: Library, text: str, matches: tuple[Match, ...], ours: bool) -> None:
    """It is named, or one of its organisations is, or nothing is nearer than the table: others have members too."""
    assert (asked(tiny, text, *matches) is not None) is ours


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("and in 2021", "3 members stood on a list (about 2021)"),
        ("and in scotland", "Members (Scotland)"),
        ("and little owl", "Little Owl is not on the newest list"),
        ("who has left", "On the list of about 2021 but no longer"),
    ],
)
def test_what_follows_on_the_members_asks_about_them(tiny: Library, text: str, beginning: str) -> None:
    """A year, a nation or a name is enough; on its own, or after something else, it asks for something else."""
    reply = asked(tiny, text, Match("next-call", SURE - 0.01), follows=MEMBERS)
    assert reply is not None
    assert reply.text.startswith(beginning)
    assert asked(tiny, text) is None
    assert asked(tiny, text, follows="house") is None


def test_the_members_are_remembered(tiny_edition: Edition) -> None:
    """The thread knows that they were told, in whichever view, and the next question follows on them."""
    said = tiny_edition.assistant.reply_to
    for message in (Message(AT, "who are the members"), Message(AT, press="members:left")):
        thread = said(message, Thread())[1]
        assert thread.answered == MEMBERS
        reply, after = said(Message(AT, "and little owl"), thread)
        assert reply.text.startswith("Little Owl is not on the newest list")
        assert after.answered == MEMBERS


def test_a_nation_narrows_the_members_whatever_the_search_finds(tiny: Library) -> None:
    """ "Which are Scottish" after the members is about them; an entry on Scotland is surer only by its name."""
    reply = asked(tiny, "which are in scotland", Match("house", CLEAR), follows=MEMBERS)
    assert reply is not None
    assert reply.text.startswith("Members (Scotland)")


def test_a_surer_answer_ends_the_talk_of_members(tiny: Library) -> None:
    """After the members somebody may ask for something else."""
    assert asked(tiny, "how long is it", Match("rest", 0.9), follows=MEMBERS) is None
    assert asked(tiny, "how long is it", Match("rest", 0.1), follows=MEMBERS) is not None


def test_a_year_follows_on_the_real_members_too(real_edition: Edition) -> None:
    """The list of that year, whatever the search makes of the year alone."""
    thread = real_edition.assistant.reply_to(Message(AT, "who are the members of atmg"), Thread())[1]
    reply, _ = real_edition.assistant.reply_to(Message(AT, "and in 2014"), thread)
    assert reply.entry == MEMBERS
    assert "(September 2014)" in reply.text


@pytest.mark.parametrize("text", ["what is the scheme", "red kite", ""])
def test_what_does_not_ask_about_members_is_left_to_the_next_step(tiny: Library, text: str) -> None:
    """An organisation's name alone is no question about members."""
    assert asked(tiny, text) is None


def test_a_surer_answer_of_the_search_goes_first(tiny: Library) -> None:
    """ "how do we become a member" asks for something else; with a name in it, the table still answers."""
    surer = Match("house", 0.9)
    assert asked(tiny, "how do we become a member of the group", surer) is None
    assert asked(tiny, "how do we become a member of the group", Match("house", 0.1)) is not None
    assert asked(tiny, "who are the members", Match("members", 0.9)) is not None
    assert asked(tiny, "is red kite a member", surer) is not None


@pytest.mark.parametrize(("text", "ours"), [("when did little owl leave", True), ("little owl left me alone", False)])
def test_an_organisation_that_left_or_joined_is_a_question_about_members(tiny: Library, text: str, ours: bool) -> None:
    """Only at the very end of a message: "… left me alone" tells something else."""
    assert (asked(tiny, text) is not None) is ours
