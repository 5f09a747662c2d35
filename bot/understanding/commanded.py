"""Whole messages that mean a command of the chat: "delete everything", "menu", "shqip"."""

from __future__ import annotations

from functools import lru_cache

from bot.content.library import Library
from bot.model import ENGLISH
from bot.text.words import words

Words = tuple[str, ...]


def commanded(said: Words, library: Library, language: str) -> str | None:
    """What the command's button would send, or None. English words are known in every language, and how people ask for
    each language in all of them."""
    if wanted := _asking_for_a_language(library).get(said):
        return f"{library.phrases[ENGLISH].commands['language'].press}:{wanted}"
    for each in dict.fromkeys((language, ENGLISH)):
        for command in library.phrases[each].commands.values():
            if said and said in command.said:
                return command.press
    return None


@lru_cache(maxsize=2)
def _asking_for_a_language(library: Library) -> dict[Words, str]:
    """Each way of asking for a language, with that; where two are asked for alike, the first one is meant."""
    ways = [(words(text), each) for each in library.languages for text in library.phrases[each].asking["this-language"]]
    return {said: each for said, each in reversed(ways) if said}
