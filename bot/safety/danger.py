"""Danger to life and freedom, listened for in every message: by the phrases of every language, and by its weights.

Phrases are certain; weights hear what nobody thought of writing down (docs/decisions/0012).
"""

from __future__ import annotations

from bot.content.library import Library, london_day
from bot.model import ENGLISH, Button, Danger, Kind, Message, Refusal, Reply, Thread
from bot.safety.ready import ears_for
from bot.text.words import words

FEW = 3
"""Words of a message that means nothing but what was said afterwards ("i cant call"); a longer one is weighed, too."""
CARD = "card:"
"""How a press begins that leads to a card: the id of its kind follows."""


def respond(message: Message, thread: Thread, library: Library) -> Reply | None:
    """The card of the most urgent kind of danger that the text holds, or to which a card's button leads; or None.

    It is in the language that was chosen; else in that of the phrase, where this is not English; else in the client's.
    """
    if message.press is not None:
        return _pressed(message, thread, library)

    def listened_for(kind: Danger | Refusal) -> bool:
        return isinstance(kind, Danger) and (thread.danger is not None or not kind.afterwards)

    ears = ears_for(library)
    likely = ears.likely_in(message.text)
    certain = ears.heard_in(message.text, listened_for, likely)
    found = [certain] if isinstance(certain, Danger) else []
    if not (found and found[0].afterwards and len(words(message.text)) <= FEW):
        found += ears.weighed_in(message.text, likely)
    order = [danger.id for danger in library.dangers]
    danger = min(found, key=lambda each: order.index(each.id), default=None)
    return _card(danger, message, thread, library) if danger else None


def _pressed(message: Message, thread: Thread, library: Library) -> Reply | None:
    wanted = next((danger for danger in library.dangers if message.press == f"{CARD}{danger.id}"), None)
    return _card(wanted, message, thread, library) if wanted else None


def _card(danger: Danger, message: Message, thread: Thread, library: Library) -> Reply:
    phrase_in = danger.language if danger.language != ENGLISH else None
    wanted = library.spoken(thread.language, phrase_in, message.client_language)
    language = wanted if any(each.id == danger.id and each.language == wanted for each in library.dangers) else None
    kinds = [each for each in library.dangers if each.language == (language or danger.language)]
    spoken = next(each for each in kinds if each.id == danger.id)
    onward = (Button(each.button, press=f"{CARD}{each.id}") for each in kinds if each.button and each.id != danger.id)
    return Reply(
        kind=Kind.CRISIS,
        language=spoken.language,
        text=library.fill(spoken.card, london_day(message.at), spoken.language),
        buttons=(*library.numbers_to_copy(spoken.card, spoken.language), *onward),
        danger=danger.id,
    )
