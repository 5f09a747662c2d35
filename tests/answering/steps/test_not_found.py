"""Nothing fits: it says so, offers two near topics if there are any, and a way to a person."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.steps.choice import NEAREST
from bot.answering.steps.not_found import answer
from bot.content.library import Library
from bot.model import ENGLISH, Kind, Match, Message, Missed, Question, Reply
from tests.conftest import AT


def missed(library: Library, *matches: Match) -> Reply:
    return answer(Question(Message(AT, "secret words"), ("secret", "words"), ENGLISH, None), library, matches)


def test_nothing_near_is_said_plainly_with_a_number_to_call(tiny: Library) -> None:
    """No guess, and nothing is made up; what staff wrote under ``offer:`` stands on the buttons."""
    reply = missed(tiny)
    assert reply.kind is Kind.UNKNOWN
    assert reply.text == "Sorry, I do not have that.\nCall 0808 157 0000.\n\nPerhaps one of these is near:"
    assert [(button.label, button.press) for button in reply.buttons] == [
        ("What the scheme is", "show:what-is-it"),
        ("A safe house", "show:house"),
    ]
    assert reply.missed == Missed("not found", "what-is-it")


def test_an_offer_that_does_not_hold_today_is_left_out(tiny: Library) -> None:
    """No button leads nowhere; where none is left, nothing is said of near things."""
    phrases = tiny.phrases[ENGLISH]
    winter = replace(tiny, phrases={ENGLISH: replace(phrases, offer=("summer-day", "house"))})
    assert [button.entry for button in missed(winter).buttons] == ["house"]
    nothing = missed(replace(tiny, phrases={ENGLISH: replace(phrases, offer=("summer-day", "gone"))}))
    assert (nothing.buttons, nothing.missed) == ((), Missed("not found", None))
    assert nothing.text == "Sorry, I do not have that.\nCall 0808 157 0000."


def test_small_talk_is_nothing_near(tiny: Library) -> None:
    """ "Hello" is never what was meant, and not what is counted as missed."""
    reply = missed(tiny, Match("hello", 0.2), Match("rest", 0.1))
    assert [button.entry for button in reply.buttons] == ["rest"]
    assert reply.missed == Missed("not found", "rest")
    assert missed(tiny, Match("hello", 0.2)).buttons == missed(tiny).buttons


def test_two_near_topics_are_offered(tiny: Library) -> None:
    """The two nearest, on buttons; the nearest is what is counted, never the words."""
    reply = missed(tiny, Match("rest", 0.2), Match("house", 0.1), Match("hello", 0.09))
    assert reply.text.endswith("\n\nPerhaps one of these is near:")
    assert [button.entry for button in reply.buttons] == ["rest", "house"]
    assert reply.missed == Missed("not found", "rest")
    assert "secret" not in repr(reply)


def test_what_is_far_is_not_offered(tiny: Library) -> None:
    """Below the threshold a topic is not near; where nothing is, the standing offer is made."""
    reply = missed(tiny, Match("rest", NEAREST), Match("house", NEAREST - 0.001))
    assert [button.entry for button in reply.buttons] == ["rest"]
    far = missed(tiny, Match("rest", NEAREST - 0.001))
    assert [button.entry for button in far.buttons] == ["what-is-it", "house"]
