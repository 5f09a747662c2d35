"""An answer whose page nobody has looked at for a year says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.notes.overdue import add
from bot.content.library import Library
from bot.model import Kind, Message, Question, Reply, Thread
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), "en", None)
REPLY = Reply(Kind.ANSWER, "en", "The scheme.", entry="what-is-it")


@pytest.mark.parametrize(
    ("reviewed", "line"),
    [
        (None, ""),
        (date(2025, 11, 21), ""),
        (date(2025, 11, 20), "Somebody last looked at the page on 20 November 2025. It may have changed: ask"),
    ],
)
def test_it_says_when_and_whom_to_ask(tiny: Library, reviewed: date | None, line: str) -> None:
    """After a year; what nobody has looked at yet shows the date of its source, and no more."""
    entries = tuple(replace(each, reviewed=reviewed) if each.language == "en" else each for each in tiny.entries)
    noted = add(REPLY, QUESTION, Thread(), replace(tiny, entries=entries))
    assert noted.text.startswith("The scheme.")
    assert (line in noted.text) == bool(line) or noted == REPLY
    assert ("Somebody last looked" in noted.text) == bool(line)


def test_what_is_no_answer_of_staff_is_left_as_it_is(tiny: Library) -> None:
    """A report, a list, a card."""
    reply = replace(REPLY, entry="small-steps")
    assert add(reply, QUESTION, Thread(), tiny) == reply
