"""Whole messages that mean a command of the chat: "delete everything", "menu", "shqip"."""

from __future__ import annotations

from bot.content.library import Library
from bot.model import ENGLISH
from bot.text.words import words

Words = tuple[str, ...]


def commanded(said: Words, library: Library, language: str) -> str | None:
    """What the command's button would send, or None. English words are known in every language, and how people ask for
    each language in all of them."""
    for each, phrases in library.phrases.items():
        if said and said in map(words, phrases.asking["this-language"]):
            return f"{library.phrases[ENGLISH].commands['language'].press}:{each}"
    for each in dict.fromkeys((language, ENGLISH)):
        for command in library.phrases[each].commands.values():
            if said and said in command.said:
                return command.press
    return None
