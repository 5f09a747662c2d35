"""Reports that come near, where one was asked for and none is sure."""

from __future__ import annotations

import pytest

from bot.answering.steps.likely_reports import MOST, NEAR, answer
from bot.content.library import Library
from bot.model import ENGLISH, Kind, Match, Message, Question, Reply
from bot.text.words import words
from tests.conftest import AT


def asked(library: Library, text: str, *matches: Match) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, None), library, matches)


def test_it_says_that_it_is_not_sure(tiny: Library) -> None:
    """The nearest first, each with a button."""
    reply = asked(
        tiny, "a report on carers", Match("house", 0.05), Match("long-road", 0.04), Match("small-steps", NEAR)
    )
    assert reply is not None
    assert reply.kind is Kind.REPORT
    assert reply.text.startswith("I am not sure which report you mean. These may be near:\n- The Long Road")
    assert [button.entry for button in reply.buttons] == ["long-road", "small-steps"]
    assert MOST == 3


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("where can carers sleep", Match("long-road", 0.9)),
        ("a report on carers", Match("long-road", NEAR - 0.001)),
        ("a report on carers", Match("house", 0.9)),
    ],
)
def test_nothing_where_no_report_is_asked_for_or_near(tiny: Library, text: str, match: Match) -> None:
    """Then the last step says that it does not know."""
    assert asked(tiny, text, match) is None
