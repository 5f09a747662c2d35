"""A translation says that no speaker has checked it, or that the English is newer; an English answer in another frame
says so, and whom to ask."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.cards.entry import IN_FRAME, lines_beside
from bot.answering.notes.adding import above, below
from bot.answering.presses import shows_english
from bot.content.library import Library, london_day
from bot.model import Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    """One line or two; an outdated translation also gets a button to the English text."""
    day = london_day(question.message.at)
    entry = library.entry(reply.entry or "", reply.language, day)
    if reply.text_language is not None:
        only, last = (library.say(reply.language, each, day) for each in IN_FRAME)
        asked_for = entry is not None and entry.language == reply.language
        return below(last, reply if asked_for else above(only, reply))
    if entry is None or entry.language != reply.language:
        return reply
    for line in lines_beside(entry, library):
        reply = below(library.say(reply.language, line, day), reply)
    if not library.outdated(entry):
        return reply
    button = shows_english(library.phrases[reply.language].buttons["in-english"], entry.id)
    return replace(reply, buttons=(button, *reply.buttons))
