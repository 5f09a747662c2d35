"""Nothing fits: it says so, offers two near topics if there are any, and a way to a person."""

from __future__ import annotations

from bot.answering.steps.not_found import NEAREST, answer
from bot.content.library import Library
from bot.model import ENGLISH, Kind, Match, Message, Missed, Question, Reply
from tests.conftest import AT


def missed(library: Library, *matches: Match) -> Reply:
    return answer(Question(Message(AT, "secret words"), ("secret", "words"), ENGLISH, None), library, matches)


def test_nothing_near_is_said_plainly_with_a_number_to_call(tiny: Library) -> None:
    """No guess, and nothing is made up."""
    reply = missed(tiny)
    assert reply.kind is Kind.UNKNOWN
    assert reply.text == "Sorry, I do not have that.\nCall 0808 157 0000."
    assert reply.buttons == ()
    assert reply.missed == Missed("not found", None)


def test_two_near_topics_are_offered(tiny: Library) -> None:
    """The two nearest, on buttons; the nearest is what is counted, never the words."""
    reply = missed(tiny, Match("rest", 0.2), Match("house", 0.1), Match("hello", 0.09))
    assert reply.text.endswith("\n\nPerhaps one of these is near:")
    assert [button.entry for button in reply.buttons] == ["rest", "house"]
    assert reply.missed == Missed("not found", "rest")
    assert "secret" not in repr(reply)


def test_what_is_far_is_not_offered(tiny: Library) -> None:
    """Below the threshold a topic is not near."""
    reply = missed(tiny, Match("rest", NEAREST), Match("house", NEAREST - 0.001))
    assert [button.entry for button in reply.buttons] == ["rest"]
    assert missed(tiny, Match("house", NEAREST - 0.001)).buttons == ()
