"""A line added to a reply."""

from __future__ import annotations

from bot.answering.notes.adding import above, below
from bot.answering.pages import LONGEST
from bot.model import Kind, Reply


def test_a_line_above_and_below() -> None:
    """With an empty line between."""
    reply = Reply(Kind.ANSWER, "en", "Here.")
    assert above("Listen.", reply).text == "Listen.\n\nHere."
    assert below("Listen.", reply).text == "Here.\n\nListen."


def test_no_reply_grows_too_long_for_a_phone() -> None:
    """What fills its page already stays as it is; one character less, and the line fits."""
    full = Reply(Kind.REPORT, "en", "x" * (LONGEST - 8))
    assert above("Listen.", full) is full
    assert below("Listen.", full) is full
    assert len(above("Listen.", Reply(Kind.REPORT, "en", "x" * (LONGEST - 9))).text) == LONGEST
