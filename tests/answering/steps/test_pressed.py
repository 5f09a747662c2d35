"""A pressed button leads where it says, or is told to be too old."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.steps.pressed import answer
from bot.content.library import Library
from bot.model import Kind, Message, Missed, Question, Reply
from tests.conftest import AT


def pressed(library: Library, press: str | None, at: datetime = AT, language: str = "en") -> Reply | None:
    return answer(Question(Message(at, press=press), (), language, None), library, ())


@pytest.mark.parametrize(
    ("press", "kind", "entry", "beginning"),
    [
        ("show:house", Kind.ANSWER, "house", "Ask for a safe house"),
        ("show:small-steps", Kind.REPORT, "small-steps", "Small Steps (March 2019)."),
        ("show:old-call", Kind.HANDOFF, "old-call", "This call is closed."),
        ("show:members", Kind.ANSWER, "members", "The newest list"),
        ("more:rest:0", Kind.ANSWER, "rest", "You can rest"),
        ("more:rest:1", Kind.ANSWER, "rest", "It was 30 days"),
        ("members:left", Kind.ANSWER, "members", "On the list of about 2021"),
        ("members:founders", Kind.ANSWER, "members", "2 organisations"),
        ("members:latest", Kind.ANSWER, "members", "The newest list"),
        ("none", Kind.UNKNOWN, None, "I am sorry."),
        ("reports", Kind.REPORT, "long-road", "These reports fit"),
        ("reports:2019", Kind.REPORT, "small-steps", "These reports fit"),
        ("cite:small-steps", Kind.REPORT, "small-steps", "In one line:"),
        ("enough:next-call", Kind.HANDOFF, "next-call", "This call is not open yet"),
    ],
)
def test_a_button_leads_where_it_says(tiny: Library, press: str, kind: Kind, entry: str | None, beginning: str) -> None:
    """To an entry, a report, a call, the members, a further page, or the words for "none of these"."""
    reply = pressed(tiny, press)
    assert reply is not None
    assert (reply.kind, reply.entry) == (kind, entry)
    assert reply.text.startswith(beginning)


@pytest.mark.parametrize(
    "press",
    [
        "",
        "x",
        "show:gone",
        "show:not-ready",
        "show:summer-day",
        "show:*",
        "more:rest:2",
        "more:gone:1",
        "members:x",
        "cite:gone",
        "reports:gone",
    ],
)
def test_a_button_that_leads_nowhere_says_so(tiny: Library, press: str) -> None:
    """Forged, outdated, of a draft, or of an entry that does not hold today: one plain sentence."""
    reply = pressed(tiny, press)
    assert reply is not None
    assert reply.kind is Kind.UNKNOWN
    assert reply.text == "This button no longer leads anywhere. Please write your question."


def test_an_entry_of_summer_is_shown_in_summer(tiny: Library) -> None:
    """What a button leads to follows from the day it is pressed."""
    reply = pressed(tiny, "show:summer-day", datetime(2027, 6, 1, tzinfo=UTC))
    assert reply is not None
    assert reply.entry == "summer-day"


def test_none_of_these_is_counted_as_missed(tiny: Library) -> None:
    """The reason, and no words."""
    reply = pressed(tiny, "none")
    assert reply is not None
    assert reply.missed == Missed("none of these", None)


def test_the_language_is_the_persons(tiny: Library) -> None:
    """A button means the same in every language; what it shows is in theirs."""
    reply = pressed(tiny, "show:house", language="sq")
    assert reply is not None
    assert reply.text.startswith("Pyet në 0808 157 0000.")


def test_the_english_text_can_be_asked_for_in_any_language(tiny: Library) -> None:
    """The person goes on being addressed in theirs; what is not there leads nowhere."""
    reply = pressed(tiny, "english:house", language="sq")
    assert reply is not None
    assert (reply.language, reply.text_language, reply.entry) == ("sq", "en", "house")
    assert reply.text.startswith("Ask for a safe house on 0808 157 0000.")
    gone = pressed(tiny, "english:gone")
    assert gone is not None
    assert gone.kind is Kind.UNKNOWN


def test_a_text_is_not_for_this_step(tiny: Library) -> None:
    """Without a press it leaves the word to the next."""
    assert pressed(tiny, None) is None
