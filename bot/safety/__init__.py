"""The danger floor: local rules on the raw text, ahead of everything else. One file for each rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.content.library import Library
from bot.model import Message, Reply, Thread
from bot.safety import danger

PAUSES = re.compile(r"[.!?,;:\n]+")
"""Where one sentence, or a part of it, ends."""
Rule = Callable[[Message, Thread, Library], Reply | None]

RULES: tuple[Rule, ...] = (danger.respond,)


def harmless_part(message: Message, thread: Thread, library: Library) -> str:
    """The sentences of a message of danger that are none by themselves: the question that it may hold as well."""
    sentences = filter(str.strip, PAUSES.split(message.text))
    calm = [each for each in sentences if respond(replace(message, text=each), thread, library) is None]
    return ". ".join(calm)


def respond(message: Message, thread: Thread, library: Library) -> Reply | None:
    """What the first rule that speaks says; None where nothing sounds like danger."""
    return next((reply for rule in RULES if (reply := rule(message, thread, library))), None)
