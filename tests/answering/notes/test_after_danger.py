"""After a danger, a reply that found no answer begins with the emergency line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.notes.after_danger import add
from bot.content.library import Library
from bot.edition import build_edition
from bot.model import Kind, Message, Question, Reply, Thread
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), "en", None)
LINE = "999: call, if you need help now. If you cannot speak, on a mobile press 55 when asked.\n\n"


@pytest.mark.parametrize("kind", list(Kind))
def test_a_reply_that_found_no_answer_begins_with_the_line(tiny: Library, kind: Kind) -> None:
    """Somebody who was just in danger may have meant that; an answer, a greeting or the card stays as it is."""
    reply = Reply(kind, "en", "Sorry.")
    wanted = f"{LINE}Sorry." if kind in (Kind.UNKNOWN, Kind.CHOICE) else "Sorry."
    assert add(reply, QUESTION, Thread(danger="danger-now"), tiny) == Reply(kind, "en", wanted)


def test_a_button_gets_the_answer_alone(tiny: Library) -> None:
    """It was asked for: "I am safe, show the answer"."""
    reply, pressed = Reply(Kind.UNKNOWN, "en", "Here."), Question(Message(AT, press="none"), (), "en", None)
    assert add(reply, pressed, Thread(danger="danger-now"), tiny) is reply


def test_the_line_fits_over_a_long_answer(tiny_copy: Path) -> None:
    """Even an answer that fills its page stays within 900 characters."""
    refusal = (
        "- id: refused\n  title: No\n  asked: [purple monster advice]\n  answer: "
        + "I cannot tell you that. " * 34
        + "\n  sources: [tiny-guide]\n"
    )
    (tiny_copy / "en/answers/refused.yaml").write_text(refusal, "utf-8")
    (tiny_copy / "en/safety/refusals.yaml").write_text("[]\n", "utf-8")
    assistant = build_edition(tiny_copy).assistant
    reply, _ = assistant.reply_to(Message(AT, "purple monster advice"), Thread(danger="danger-now", at=AT))
    assert reply.entry == "refused"
    assert len(reply.text) <= 900


def test_without_a_danger_nothing_is_added(tiny: Library) -> None:
    """Nobody is frightened without need."""
    reply = Reply(Kind.UNKNOWN, "en", "Sorry.")
    assert add(reply, QUESTION, Thread(answered="rest"), tiny) is reply


def test_the_line_speaks_the_replys_language(tiny: Library) -> None:
    """As the person is addressed."""
    noted = add(Reply(Kind.UNKNOWN, "sq", "Sorry."), QUESTION, Thread(danger="danger-now"), tiny)
    assert noted.text.startswith("(sq) 999: call, if you need help now.")
