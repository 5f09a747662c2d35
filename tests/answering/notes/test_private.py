"""What somebody need not send: a word below the answer, and nothing echoed."""

from __future__ import annotations

import pytest

from bot.answering.notes.private import add
from bot.content.library import Library
from bot.model import Kind, Message, Question, Reply, Thread
from bot.text.words import words
from tests.conftest import AT

LINE = 'No need to send names or numbers. "Remove this" takes them away. They can be evidence, too.'


def noted(library: Library, text: str, kind: Kind = Kind.ANSWER) -> str:
    question = Question(Message(AT, text), words(text), "en", None)
    return add(Reply(kind, "en", "Here."), question, Thread(), library).text


@pytest.mark.parametrize(
    "text",
    [
        "call me on 07700 900123",
        "my no is +44 7700 900 123",
        "write to anna.k@example.org",
        "my NI is QQ 12 34 56 C",
        "home office ref A1234567",
        "i am at SW1A 1AA",
        "Hello, my name is Anna. what is the scheme",
    ],
)
def test_what_need_not_be_sent(tiny: Library, text: str) -> None:
    """Numbers, addresses, references, a name: the answer first, then the line, without what was sent."""
    told = noted(tiny, text)
    assert told.startswith(f"Here.\n\n{LINE}")
    assert not any(digits in told for digits in ("900", "1234", "SW1A", "anna", "Anna"))


@pytest.mark.parametrize(
    "text",
    [
        "what is the scheme",
        "is 0808 157 0000 right",
        "45 or 30 days",
        "in 2015 and 2016",
        "section 45",
        "what is a B1 test",
        "5,758 cases",
    ],
)
def test_an_ordinary_question_gets_no_line(tiny: Library, text: str) -> None:
    """Years, figures, a helpline's own number."""
    assert noted(tiny, text) == "Here."


def test_never_on_a_crisis_card(tiny: Library) -> None:
    """There only one thing matters."""
    assert noted(tiny, "my name is Anna", Kind.CRISIS) == "Here."
