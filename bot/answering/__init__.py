"""Ways of answering, in order. The first Step that speaks answers; ``not_found`` always does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answering.notes import after_danger, offering_language, overdue, private, unchecked
from bot.answering.steps import (
    choice,
    found,
    likely_reports,
    members,
    not_found,
    one_report,
    pressed,
    refused,
    shelf,
    taking_part,
)
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply, Thread
from bot.search.index import Index
from bot.search.languages import ranked

Step = Callable[[Question, Library, tuple[Match, ...]], Reply | None]
Note = Callable[[Reply, Question, Thread, Library], Reply]

STEPS: tuple[Step, ...] = (
    pressed.answer,
    refused.answer,
    taking_part.answer,
    one_report.answer,
    shelf.answer,
    members.answer,
    found.answer,
    choice.answer,
    likely_reports.answer,
    not_found.answer,
)
NOTES: tuple[Note, ...] = (after_danger.add, private.add, unchecked.add, overdue.add, offering_language.add)


def answer(question: Question, library: Library, index: Index) -> Reply:
    """What the first Step that speaks says, with the matches that the search found."""
    matches = () if question.message.press else _live(ranked(question, library, index), question, library)
    replies = (step(question, library, matches) for step in STEPS)
    reply = next(reply for reply in replies if reply is not None)
    return replace(reply, matches=matches)


def with_notes(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    """The reply with the lines that the Notes add, in their order."""
    for note in NOTES:
        reply = note(reply, question, thread, library)
    return reply


def _live(matches: tuple[Match, ...], question: Question, library: Library) -> tuple[Match, ...]:
    day = london_day(question.message.at)
    return tuple(match for match in matches if library.title(match.id, question.language, day))
