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
from bot.edition import Edition
from bot.model import Problem
from bot.staff.texts import texts_of

NUMBER = re.compile(r"(?<![\d/.-])(?:\+\s?44|0)[\d\s().\-\u2010-\u2014]{7,}\d")
"""A number as it is rung from here: at least nine digits, the first of them 0 or the country's +44."""
FEWEST = 9
REMEDY = "Add it there, with its page, and write its id here in {braces}."


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for text, place in texts_of(edition.library):
        for found in NUMBER.finditer(text):
            if len(digits(found[0])) >= FEWEST:
                what = f'The number "{found[0]}" does not come from helplines.yaml.'
                yield Problem(place, what, REMEDY, wording=found[0])
