"""An answer whose page nobody has looked at for a year says when somebody last did, and whom to ask."""

from __future__ import annotations

from datetime import date, timedelta

from bot.answering.citing import printed
from bot.answering.notes.adding import below
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Question, Reply, Thread

LASTS = timedelta(days=365)
"""How long a look at the live page counts."""


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    day = london_day(question.message.at)
    entry = library.entry(reply.entry or "", ENGLISH, day)
    if entry is None or entry.reviewed is None or not is_overdue(entry.reviewed, day):
        return reply
    when = printed(entry.reviewed.isoformat(), library, reply.language, day)
    return below(library.say(reply.language, "overdue", day, date=when), reply)


def is_overdue(seen: date | None, day: date) -> bool:
    """Was the page looked at, but more than a year ago?"""
    return seen is not None and day - seen > LASTS
