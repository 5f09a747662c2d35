"""Whole messages that mean a command of the chat: "delete everything", "menu"."""

from __future__ import annotations

from bot.content.library import Library
from bot.model import ENGLISH

Words = tuple[str, ...]


def commanded(said: Words, library: Library, language: str) -> str | None:
    """What the command's button would send, or None. English words are known in every language."""
    for each in dict.fromkeys((language, ENGLISH)):
        for command in library.phrases[each].commands.values():
            if said and said in command.said:
                return command.press
    return None
