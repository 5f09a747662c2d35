"""The search is torn between a few things: it asks back."""

from __future__ import annotations

from bot.answering.steps.choice import MOST, TORN, answer, offers
from bot.content.library import Library
from bot.model import ENGLISH, Kind, Match, Message, Question, Reply
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), ENGLISH, None)
FOUR = (Match("house", 0.4), Match("rest", 0.3), Match("small-steps", 0.2), Match("hello", 0.1))


def chosen(library: Library, *matches: Match) -> Reply | None:
    return answer(QUESTION, library, matches)


def test_the_best_three_are_offered_and_none_of_these(tiny: Library) -> None:
    """Each by its title; the last button says that none fits."""
    reply = chosen(tiny, *FOUR)
    assert reply is not None
    assert (reply.kind, reply.text, reply.entry) == (
        Kind.CHOICE,
        "I am not sure what you mean. Is it one of these?",
        None,
    )
    assert [(button.label, button.press) for button in reply.buttons] == [
        ("A safe house", "show:house"),
        ("How long you can rest", "show:rest"),
        ("Small Steps", "show:small-steps"),
        ("None of these", "none"),
    ]
    assert len(reply.buttons) == MOST + 1


def test_what_is_too_unsure_is_left_to_the_next_step(tiny: Library) -> None:
    """Below the threshold asking back only costs time."""
    less = Match("rest", 0.01)
    assert chosen(tiny, Match("house", TORN), less) is not None
    assert chosen(tiny, Match("house", TORN - 0.001), less) is None
    assert chosen(tiny) is None


def test_only_what_can_be_shown_today_is_offered(tiny: Library) -> None:
    """No button leads nowhere: not to a draft, to summer in winter, or to what is gone."""
    matches = (Match("not-ready", 0.4), Match("summer-day", 0.3), Match("gone", 0.2), Match("old-call", 0.1))
    assert [button.entry for button in offers(matches, 4, QUESTION, tiny)] == ["old-call"]


def test_a_choice_has_two_or_three_things(tiny: Library) -> None:
    """A single unsure match is no choice."""
    assert chosen(tiny, Match("house", 0.3)) is None
