"""Telephone numbers are those of helplines.yaml

Must. People in danger ring what they read: a number stands in one place only, where somebody can check it.
Passes: `call {samaritans}`.
Fails: `call 020 7946 0000` in an answer, a card, a sentence or the words of a call.
To put right: add the number to helplines.yaml, with its page, and write its id in braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.content.forbidden import digits
from bot.content.library import Library
from bot.edition import Edition
from bot.model import Place, Problem

NUMBER = re.compile(r"(?<![\d/.-])(?:\+\s?44|0)[\d\s().\-\u2010-\u2014]{7,}\d")
"""A number as it is rung from here: at least nine digits, the first of them 0 or the country's +44."""
FEWEST = 9


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for text, place in _texts(edition.library):
        for found in NUMBER.finditer(text):
            if len(digits(found[0])) >= FEWEST:
                what = f'The number "{found[0]}" does not come from helplines.yaml.'
                yield Problem(place, what, "Add it there, with its page, and write its id here in {braces}.")


def _texts(library: Library) -> Iterator[tuple[str, Place]]:
    for entry in library.entries:
        yield f"{entry.title}\n{entry.answer}\n{entry.more}", entry.place
    for report in library.reports:
        yield report.about, report.place
    for danger in library.dangers:
        yield danger.card, danger.card_place
    for language, phrases in library.phrases.items():
        place = Place(f"{language}/phrases.yaml", 1)
        yield from ((text, place) for text in phrases.say.values())
        for words in phrases.calls.values():
            said = (words.about, words.closed, words.readers, words.changed, words.pay, words.company)
            yield "\n".join(said), place
