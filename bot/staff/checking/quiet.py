"""Cards and menus tell nothing over a shoulder

Must. The first line of a card, the menu and the buttons are seen by whoever looks at the phone.
Passes: a card that begins "116 123: call now, free"; a button "More detail".
Fails: "Help for victims of trafficking" in a menu or as the first line of a card.
To put right: say what to do, and leave out what it is about; the subject may come later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.content.library import london_day
from bot.edition import Edition
from bot.model import Place, Problem

SHOWN = 60
"""Characters of a notification or a list of chats."""
TELLING = re.compile(
    r"traffick|slave|victim|survivor|exploit|abus|danger|suicid|self-harm|overdos|escap|rape|violen|police|threat|"
    r"helpline|samaritans|childline|referral mechanism|\bnrm\b|\brna\b|safe ?house|hurt|kill|locked|missing|homeless",
    re.IGNORECASE,
)
"""Words that tell what somebody is asking about (English; other languages wait for somebody who speaks them)."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library = edition.library
    for danger in library.dangers:
        begins = library.fill(danger.card, london_day(at))[:SHOWN]
        if found := TELLING.search(begins if danger.afterwards else begins.partition("\n")[0]):
            yield _loud(found[0], danger.card_place)
    for language, phrases in library.phrases.items():
        labels = (*(command.does for command in phrases.commands.values()), *phrases.buttons.values())
        for found in filter(None, map(TELLING.search, labels)):
            yield _loud(found[0], Place(f"{language}/phrases.yaml", 1))


def _loud(word: str, place: Place) -> Problem:
    what = f'"{word}" can be read over a shoulder here: it stands in a menu, on a button or where a card begins.'
    return Problem(place, what, "Say what to do first; what it is about, later or not at all.", wording=word)
