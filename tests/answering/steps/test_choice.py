"""The search is torn between a few things: it asks back."""

from __future__ import annotations

from pathlib import Path

from bot.answering.steps.choice import MOST, NEAREST, answer, offers
from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import ENGLISH, Kind, Match, Message, Question, Reply
from bot.search.ranking import OURS
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
    """If it is no question for us, asking back only costs time."""
    less = Match("rest", NEAREST)
    assert chosen(tiny, Match("house", 0.1, OURS), less) is not None
    assert chosen(tiny, Match("house", 0.1, OURS - 0.001), less) is None
    assert chosen(tiny) is None


def test_what_is_far_is_not_offered(tiny: Library) -> None:
    """A topic below the threshold is no choice; with one thing left there is nothing to choose."""
    best, far = Match("house", 0.1), Match("small-steps", NEAREST - 0.001)
    reply = chosen(tiny, best, Match("rest", NEAREST), far)
    assert reply is not None
    assert [button.entry for button in reply.buttons] == ["house", "rest", None]
    assert chosen(tiny, best, far) is None


def test_small_talk_and_refusals_are_not_offered(tiny_copy: Path) -> None:
    """Nobody means "Hello" by a question, and a button to a refusal helps nobody; what follows moves up."""
    refusal = "- id: refused\n  title: I cannot say\n  asked: [tell me all]\n  answer: I cannot say.\n"
    with (tiny_copy / "en/answers/cannot-say.yaml").open("a", encoding="utf-8") as file:
        file.write(refusal)
    library = load_library(tiny_copy)
    both = (Match("hello", 0.4), Match("refused", 0.39))
    assert [library.title(match.id, ENGLISH, AT.date()) for match in both] == ["Hello", "I cannot say"]
    near = (Match("house", 0.3), Match("rest", 0.2), Match("small-steps", 0.1))
    reply = chosen(library, *both, *near)
    assert reply is not None
    assert [button.entry for button in reply.buttons] == ["house", "rest", "small-steps", None]
    assert chosen(library, *both, near[0]) is None


def test_only_what_can_be_shown_today_is_offered(tiny: Library) -> None:
    """No button leads nowhere: not to a draft, to summer in winter, or to what is gone."""
    matches = (Match("not-ready", 0.4), Match("summer-day", 0.3), Match("gone", 0.2), Match("old-call", 0.1))
    assert [button.entry for button in offers(matches, 4, QUESTION, tiny)] == ["old-call"]


def test_a_choice_has_two_or_three_things(tiny: Library) -> None:
    """A single unsure match is no choice."""
    assert chosen(tiny, Match("house", 0.3)) is None
