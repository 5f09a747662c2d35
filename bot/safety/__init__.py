"""The danger floor: local rules on the raw text, ahead of everything else. One file for each rule."""

from __future__ import annotations

from collections.abc import Callable

from bot.content.library import Library
from bot.model import Message, Reply, Thread
from bot.safety import danger

Rule = Callable[[Message, Thread, Library], Reply | None]

RULES: tuple[Rule, ...] = (danger.respond,)


def respond(message: Message, thread: Thread, library: Library) -> Reply | None:
    """What the first rule that speaks says; None where nothing sounds like danger."""
    return next((reply for rule in RULES if (reply := rule(message, thread, library))), None)
