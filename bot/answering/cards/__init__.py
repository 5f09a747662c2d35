"""How an entry, a report, a call and the table of members look as a reply."""

from __future__ import annotations

from datetime import date

from bot.answering.cards.call import call_card
from bot.answering.cards.entry import entry_card
from bot.answering.cards.members import LATEST, Members
from bot.answering.cards.report import report_card
from bot.content.library import MEMBERS, Library
from bot.model import Reply

TAKING_PART = "taking-part-now"
"""The entry that is right while no call is open; while one is, its card takes the entry's place."""


def card_of(some_id: str, library: Library, language: str, day: date) -> Reply | None:
    """The entry, report or call with this id as a reply; None if there is none on this day."""
    open_call = library.open_call(day)
    if some_id == TAKING_PART and open_call:
        return call_card(open_call, library, language, day)
    if entry := library.entry(some_id, language, day):
        return entry_card(entry, library, language, day)
    if report := library.report(some_id):
        return report_card(report, library, language, day)
    if call := library.call(some_id):
        return call_card(call, library, language, day)
    return Members(library, language, day).view(LATEST) if some_id == MEMBERS else None
