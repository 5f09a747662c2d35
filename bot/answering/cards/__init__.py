"""How an entry, a report, a call and the table of members look as a reply."""

from __future__ import annotations

from datetime import datetime

from bot.answering.cards.call import Calls
from bot.answering.cards.entry import entry_card
from bot.answering.cards.members import LATEST, Members
from bot.answering.cards.report import report_card
from bot.content.library import MEMBERS, Library, london_day
from bot.model import Reply

TAKING_PART = "taking-part-now"
"""The entry that is right while no call is open; while one is, it takes the entry's place."""
CONDITIONS = "taking-part-conditions"
"""The entry on names, stopping and pay; while a call is open, what it says of them takes the entry's place."""


def card_of(some_id: str, library: Library, language: str, at: datetime, topic: str | None = None) -> Reply | None:
    """The entry, report or call with this id as a reply; None if there is none at this moment (UTC).

    ``topic`` is the id of what was spoken of last.
    """
    day = london_day(at)
    if entry := library.entry(some_id, language, day):
        if some_id == TAKING_PART:
            return Calls(library, language, at).taking_part_now(entry)
        if some_id == CONDITIONS:
            return Calls(library, language, at).conditions(entry, topic)
        return entry_card(entry, library, language, day)
    if report := library.report(some_id):
        return report_card(report, library, language, day)
    if call := library.call(some_id):
        return Calls(library, language, at).card(call)
    return Members(library, language, day).view(LATEST) if some_id == MEMBERS else None
