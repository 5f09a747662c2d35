"""Reports, calls and cards fit into one reply

Must. A reply holds 900 characters, its source among them. Answers are cut into pages; these are not.
Passes: a report with two lines in `about`.
Fails: one with fifteen. The message says how long the reply is and how it begins.
To put right: shorten its texts. The title of its source counts too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.answering.cards import TAKING_PART, card_of
from bot.answering.cards.call import Calls
from bot.answering.cards.citation import citation_card
from bot.answering.cards.report import report_card
from bot.answering.pages import LONGEST
from bot.content.library import Library, london_day
from bot.edition import Edition
from bot.model import Place, Problem

OF_A_REPORT = (report_card, citation_card)
"""The cards that a report gives."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for text, place in _shown(edition.library, at):
        if len(text) > LONGEST:
            begins = " ".join(text[:40].split())
            what = f'This takes {len(text)} characters in a reply, with its source. It begins "{begins}".'
            yield Problem(place, what, f"At most {LONGEST} fit: shorten its texts, or the title of the source.")


def _shown(library: Library, at: datetime) -> Iterator[tuple[str, Place]]:
    """The longest that each gives, in any language."""
    day = london_day(at)
    yield from ((library.fill(danger.card, day), danger.card_place) for danger in library.dangers)
    for report in library.reports:
        cards = [make(report, library, language, day) for language in library.languages for make in OF_A_REPORT]
        yield max((card.text for card in cards), key=len), report.place
    for entry in (each for each in library.entries if each.id == TAKING_PART):
        card = card_of(TAKING_PART, library, entry.language, at)
        yield card.text if card else "", entry.place
    for call in library.calls:
        steps = (card for language in library.languages for card in Calls(library, language, at).every_card(call))
        yield max((card.text for card in steps), key=len), call.place
