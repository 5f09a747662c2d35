"""Somebody writes in another language than the one that was chosen, or in letters that two languages share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.notes.offering_language import add
from bot.content.library import Library
from bot.model import Kind, Message, Question, Reply, Thread
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), "en", None, heard="sq")
REPLY = Reply(Kind.ANSWER, "en", "The scheme.", entry="what-is-it")


def test_a_line_in_the_language_that_was_heard(tiny: Library) -> None:
    """It says how to change; nothing is switched."""
    assert (
        add(REPLY, QUESTION, Thread(language="en"), tiny).text == "The scheme.\n\nPërgjigjem edhe shqip. Shkruaj: shqip"
    )


@pytest.mark.parametrize(
    ("thread", "heard", "kind"),
    [
        (Thread(language="en"), None, Kind.ANSWER),
        (Thread(language="en"), "en", Kind.ANSWER),
        (Thread(language="en"), "sq", Kind.CRISIS),
    ],
    ids=["not clear", "the same", "a card"],
)
def test_otherwise_nothing_is_added(tiny: Library, thread: Thread, heard: str | None, kind: Kind) -> None:
    """A card of danger says what to do, and nothing else."""
    reply = replace(REPLY, kind=kind)
    assert add(reply, replace(QUESTION, heard=heard), thread, tiny) is reply
