"""A knowledge folder with examples of danger, and the weights that they teach."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

from bot.commands.command import Outside
from bot.commands.learn import run
from bot.model import HARMLESS, Example

PEOPLE, HARMS = ("he", "she", "the boss", "my uncle"), ("burns my arm", "burned me again", "is burning my hand")
TOPICS = ("the form", "a member", "my second decision", "this report", "the next meeting", "a solicitor in leeds")
ASKED = ("where do i find", "who wrote", "how long is", "what is", "can you send", "thanks for", "when was", "i read")
EXAMPLES = (
    *(Example(f"{who} {harm}", "danger-now") for who in PEOPLE for harm in HARMS),
    *(Example(f"{asks} {topic}", HARMLESS) for asks in ASKED for topic in TOPICS),
    Example("i burned my tongue on the soup", HARMLESS),
    Example("burns night is in january", HARMLESS),
)
"""Enough of one kind that its pieces come often enough to be learned."""


def with_examples(folder: Path) -> None:
    """Give English its examples."""
    inside = folder / "en/safety/examples"
    inside.mkdir()
    for kind in ("danger-now", HARMLESS):
        lines = [example.text for example in EXAMPLES if example.kind == kind]
        (inside / f"{kind}.txt").write_text("# One a line.\n\n" + "\n".join(lines) + "\n", "utf-8")


def taught(folder: Path) -> str:
    """Learn from them, and measure; what the command says."""
    shown = StringIO()
    assert run(Namespace(measure=True, language=[]), Outside(StringIO(), shown, folder, {})) == 0
    return shown.getvalue()
