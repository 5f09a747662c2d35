"""While a call is open, nobody is told that none is; what people want to know is answered from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.answering.cards import CONDITIONS, TAKING_PART
from bot.answering.steps.taking_part import OF_NO_CALL, answer
from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import ENGLISH, Match, Message, Question, Reply
from bot.search.ranking import CLEAR, SURE
from bot.text.words import words
from bot.understanding.follow_up import follows_on
from tests.conftest import AT, REAL

OPEN = datetime(2027, 2, 14, 12, tzinfo=UTC)
ENTRY = """- id: {name}
  title: Taking part
  asked: [ask for {name}]
  answer: No call is open.
  sources: [tiny-guide]
"""
BEFORE_A_YES = (
    "will you share my name",
    "can I stop",
    "do I get paid",
    "can i bring someone",
    "i changed my mind",
)
"""What the project's owner expects to be asked."""


@pytest.fixture
def library(tiny_copy: Path) -> Library:
    entries = "".join(ENTRY.format(name=name) for name in (*OF_NO_CALL, CONDITIONS))
    (tiny_copy / "en/answers/taking-part.yaml").write_text(entries, "utf-8")
    return load_library(tiny_copy)


def asked(library: Library, text: str, *matches: Match, topic: str | None = None, at: datetime = OPEN) -> Reply | None:
    follows = topic if follows_on(words(text), library.phrases[ENGLISH].asking) else None
    return answer(Question(Message(at, text), words(text), ENGLISH, follows, topic), library, matches)


@pytest.mark.parametrize("topic", ["next-call", CONDITIONS])
@pytest.mark.parametrize("text", BEFORE_A_YES)
def test_what_people_want_to_know_is_answered_from_the_call(library: Library, text: str, topic: str) -> None:
    """One question after another."""
    reply = asked(library, text, Match("house", 0.9), topic=topic)
    assert reply is not None
    assert reply.entry == "next-call"
    assert "We print no name." in reply.text
    assert [button.press for button in reply.buttons] == ["show:next-call"]


@pytest.mark.parametrize("text", ["where is the form", "give me the link", "when does it close", "can i register"])
@pytest.mark.parametrize("topic", ["next-call", CONDITIONS])
def test_the_way_to_the_call_is_its_first_step(library: Library, text: str, topic: str) -> None:
    """Never the address at once."""
    reply = asked(library, text, topic=topic)
    assert reply is not None
    assert reply.text.startswith("This call is open until")


@pytest.mark.parametrize("name", OF_NO_CALL)
def test_nobody_is_told_that_none_is_open(library: Library, name: str) -> None:
    """While one is; before and after, the entries speak for themselves."""
    reply = asked(library, "x", Match(name, SURE))
    assert reply is not None
    assert reply.entry == "next-call"
    assert asked(library, "x", Match(name, SURE), at=AT) is None
    assert asked(library, "x", Match(name, SURE - 0.01)) is None


def test_without_talk_of_a_call_it_is_about_something_else(library: Library) -> None:
    """Pay and names are asked of many things."""
    for text in BEFORE_A_YES:
        assert asked(library, text, Match("house", 0.9), topic="house") is None
        assert asked(library, text, Match("house", 0.9)) is None


@pytest.mark.parametrize("name", OF_NO_CALL)
@pytest.mark.parametrize("text", BEFORE_A_YES)
def test_while_none_is_open_pay_and_names_are_still_asked(library: Library, name: str, text: str) -> None:
    """After any talk of taking part; the entry on them says what is known, and the way leads to the call that comes."""
    reply = asked(library, text, Match("house", 0.9), topic=name, at=AT)
    assert reply is not None
    assert reply.entry == CONDITIONS
    way = asked(library, "where is the link", topic=name, at=AT)
    assert way is not None
    assert way.text.startswith("This call is not open yet: The next call. It opens on")


def test_a_clear_question_that_does_not_follow_is_another(library: Library) -> None:
    """ "How do I register with a doctor", long after a word about a call, is not about the call."""
    text = "can you tell me how to register at a doctor in this town"
    for match, found in ((Match("house", CLEAR), False), (Match("house", CLEAR - 0.01), True)):
        question = Question(Message(OPEN, text), words(text), ENGLISH, None, "next-call")
        assert (answer(question, library, (match,)) is not None) == found


def test_with_no_call_to_come_the_way_leads_to_where_calls_stand(library: Library) -> None:
    """Nothing is promised."""
    later = datetime(2027, 5, 1, 12, tzinfo=UTC)
    reply = asked(library, "where is the link", topic=TAKING_PART, at=later)
    assert reply is not None
    assert reply.entry == TAKING_PART


@pytest.mark.parametrize(
    "text",
    [
        "it is not safe",
        "my husband is in the room",
        "i dont know",
        "i want to take part but he checks my phone",
    ],
)
def test_where_it_is_not_safe_nothing_leads_to_a_page(library: Library, text: str) -> None:
    """Waiting costs nothing, it says, and who can be called; the way back is the only one."""
    topic = None if "take part" in text else "next-call"
    reply = asked(library, text, topic=topic)
    assert reply is not None
    assert reply.text.startswith("Then please wait. You do not have to take part")
    assert [button.press for button in reply.buttons if button.press] == ["show:next-call"]
    assert [button.copy for button in reply.buttons if not button.press]
    assert asked(library, text, topic=topic, at=AT) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("if i dont take part do i lose my bed", "It is your choice. If you say no, nothing changes in your support."),
        ("do i have to take part", "It is your choice. If you say no, nothing changes in your support."),
        (
            "does the home office see what i say if i take part",
            "The Tiny Charity reads it. It writes a report in spring.",
        ),
        ("who reads what people say in the round table", "The Tiny Charity reads it. It writes a report in spring."),
    ],
)
def test_fear_for_support_is_answered_from_the_call(library: Library, text: str, told: str) -> None:
    """Not from what is true of the NRM; in a first message too."""
    for topic in ("next-call", None):
        reply = asked(library, text, topic=topic)
        assert reply is not None
        assert told in reply.text
        assert "ask@example.org" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "do i have to take part in the police investigation",
        "what if i dont answer the home office",
        "can they stop my support",
        "i was forced to work",
        "is it safe to go to the police",
        "is it too late to ask for another look",
        "how do i register with a doctor",
    ],
)
def test_what_is_about_something_else_is_left_to_the_search(library: Library, text: str) -> None:
    """Nobody who asks about the police is told that nothing changes; neither at first nor after talk of a call."""
    for topic in ("next-call", None):
        assert asked(library, text, Match("house", CLEAR), topic=topic) is None


def test_danger_is_listened_for_before_anything_else(library: Library) -> None:
    """Somebody who asks if they have to, and is not alone, is first of all not alone."""
    reply = asked(library, "he is here, do i have to take part", topic="next-call")
    assert reply is not None
    assert reply.text.startswith("Then please wait.")


def test_of_two_open_calls_the_one_spoken_of_tells(library: Library) -> None:
    """Not the one that closes first."""
    [call] = [each for each in library.calls if each.id == "next-call"]
    other = replace(call, id="other-call", span=replace(call.span, end=date(2027, 2, 20)))
    phrases = library.phrases["en"]
    calls = {**phrases.calls, "other-call": replace(phrases.calls["next-call"], pay="You get nothing.")}
    both = replace(
        library,
        calls=(*library.calls, other),
        phrases={language: replace(each, calls=calls) for language, each in library.phrases.items()},
    )
    for topic, told in (("next-call", "a voucher of 20 pounds"), ("other-call", "You get nothing.")):
        reply = asked(both, "do i get paid", topic=topic)
        assert reply is not None
        assert told in reply.text


def test_a_call_that_comes_tells_its_own_terms(library: Library) -> None:
    """Not those of one that is over."""
    reply = asked(library, "do i get paid", topic="next-call", at=AT)
    assert reply is not None
    assert "You get a voucher of 20 pounds." in reply.text


def test_what_was_said_can_be_taken_back_after_the_close(library: Library) -> None:
    """The words of the last call hold as long as no other is open."""
    reply = asked(library, "i took part and want to take it back", at=datetime(2027, 5, 1, 12, tzinfo=UTC))
    assert reply is not None
    assert "You can take back what you said until the report is out." in reply.text
    assert reply.text.startswith("The next call\n\nThis call is not open.")
    assert not reply.buttons


def test_the_entries_are_there() -> None:
    """Else the list would stand for nothing: these, and no others, say that no call is open."""
    entries = {entry.id: entry for entry in load_library(REAL).entries if entry.language == ENGLISH}
    speaking = {name for name, entry in entries.items() if "no open call" in entry.answer.casefold()}
    assert speaking == {TAKING_PART, "tell-someone", CONDITIONS}
    assert set(OF_NO_CALL) <= set(entries)
