"""Danger to life and freedom: the phrases of every language, tried on every message, most urgent kind first."""

from __future__ import annotations

from functools import lru_cache

from bot.content.library import Library, london_day
from bot.model import Danger, Kind, Message, Reply, Thread
from bot.safety.phrase import SHORTEST_TO_MEND, caught, spelt_out
from bot.text.words import words


def respond(message: Message, thread: Thread, library: Library) -> Reply | None:
    """The card of the most urgent kind of danger that the text holds, or None."""
    said = spelt_out(message.text, _vocabulary(library.dangers))
    for danger in library.dangers:
        if caught(said, danger.phrases, danger.unless):
            return _card(danger, message, thread, library)
    return None


@lru_cache(maxsize=4)
def _vocabulary(dangers: tuple[Danger, ...]) -> frozenset[str]:
    texts = (text for danger in dangers for text in (*danger.phrases, *danger.unless))
    return frozenset(word for text in texts for word in words(text) if len(word) >= SHORTEST_TO_MEND)


def _card(danger: Danger, message: Message, thread: Thread, library: Library) -> Reply:
    wanted = library.spoken(thread.language, message.client_language)
    spoken = next((each for each in library.dangers if each.id == danger.id and each.language == wanted), danger)
    return Reply(
        kind=Kind.CRISIS,
        language=spoken.language,
        text=library.fill(spoken.card, london_day(message.at)),
        buttons=library.numbers_to_copy(spoken.card, spoken.language),
        danger=danger.id,
    )
