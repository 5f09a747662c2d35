"""Danger to life and freedom, listened for in every message: by the phrases of every language, and by its weights.

Phrases are certain; weights hear what nobody thought of writing down (docs/decisions/0012).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.content.library import Library, london_day
from bot.model import ENGLISH, Button, Danger, Kind, Message, Refusal, Reply, Thread
from bot.safety.ready import Ears, ears_for
from bot.text.voices import SIBLINGS
from bot.text.words import words

FEW = 3
"""Words of a message that means nothing but what was said afterwards ("i cant call"); a longer one is weighed, too."""
CARD = "card:"
"""How a press begins that leads to a card: the id of its kind follows."""


def respond(message: Message, thread: Thread, library: Library) -> Reply | None:
    """The card of the most urgent kind of danger that the text holds, or to which a card's button leads; or None.

    It is in the language that was chosen; else in that of the phrase, if the person writes in it; else in the client's.
    """
    if message.press is not None:
        return _pressed(message, thread, library)

    def listened_for(kind: Danger | Refusal) -> bool:
        return isinstance(kind, Danger) and (thread.danger is not None or not kind.afterwards)

    found = _dangers_in(message.text, listened_for, ears_for(library))
    order = [danger.id for danger in library.dangers]
    danger = min(found, key=lambda each: order.index(each.id), default=None)
    if danger is None:
        return None
    return _card(danger, library.spoken(thread.language, _written_in(danger, message, library)), message, library)


def _dangers_in(
    text: str, wanted: Callable[[Danger | Refusal], bool], ears: Ears, written_in: tuple[str, ...] | None = None
) -> list[Danger]:
    """What is certain, and what is weighed, in a text written in these languages, or in those that it may be in."""
    likely = ears.likely_in(text) if written_in is None else written_in
    certain = ears.heard_in(text, wanted, likely)
    found = [certain] if isinstance(certain, Danger) else []
    if not (found and found[0].afterwards and len(words(text)) <= FEW):
        found += ears.weighed_in(text, likely)
    return found


def _written_in(danger: Danger, message: Message, library: Library) -> str:
    """The language of the card where none was chosen: that of the phrase, unless the same is heard in the language in
    which the person is addressed, or in English, whose words stand among the phrases of others. In Latin letters Hindi
    and Urdu are one."""
    addressed, heard = message.client_language or ENGLISH, library.voices.heard_in(message.text)
    if danger.language == ENGLISH or (SIBLINGS.get(danger.language) == addressed and not heard.alone):
        return addressed
    if danger.language in heard.likely:
        return danger.language

    def the_same_in(kind: Danger | Refusal, language: str) -> bool:
        return isinstance(kind, Danger) and kind.id == danger.id and kind.language == language

    for language in dict.fromkeys((addressed, ENGLISH)):
        found = _dangers_in(message.text, partial(the_same_in, language=language), ears_for(library), (language,))
        if any(the_same_in(each, language) for each in found):
            return addressed
    return danger.language


def _pressed(message: Message, thread: Thread, library: Library) -> Reply | None:
    wanted = next((danger for danger in library.dangers if message.press == f"{CARD}{danger.id}"), None)
    return _card(wanted, library.spoken(thread.language, message.client_language), message, library) if wanted else None


def _card(danger: Danger, wanted: str | None, message: Message, library: Library) -> Reply:
    """The card in the wanted language; in that of the phrase where there is none."""
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
