"""After a danger, a reply that helps no further begins with the emergency line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.notes.after_danger import add
from bot.content.library import Library
from bot.edition import build_edition
from bot.model import Kind, Message, Question, Reply, Thread
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), "en", None)
LINE = "If you are in danger: call 999. If you cannot speak, on a mobile press 55 when asked.\n\n"


@pytest.mark.parametrize("kind", [Kind.UNKNOWN, Kind.CHOICE])
def test_a_reply_that_helps_no_further_begins_with_the_line(tiny: Library, kind: Kind) -> None:
    """Somebody who was just in danger must not be left with "I do not have that"."""
    reply = Reply(kind, "en", "Sorry.")
    assert add(reply, QUESTION, Thread(danger="danger-now"), tiny) == Reply(kind, "en", f"{LINE}Sorry.")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.UNKNOWN, Kind.CHOICE)])
def test_other_replies_stay_as_they_are(tiny: Library, kind: Kind) -> None:
    """An answer is what was wanted; the crisis card has the number already."""
    reply = Reply(kind, "en", "Here.")
    assert add(reply, QUESTION, Thread(danger="danger-now"), tiny) is reply


def test_the_line_fits_over_a_long_refusal(tiny_copy: Path) -> None:
    """Even a refusal that fills its page stays within 900 characters."""
    refusal = (
        "- id: refused\n  title: No\n  asked: [purple monster advice]\n  answer: " + "I cannot tell you that. " * 34
    )
    (tiny_copy / "en/answers/cannot-say.yaml").write_text(refusal, "utf-8")
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
    assert noted.text.startswith("(sq) If you are in danger: call 999.")
