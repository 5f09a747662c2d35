"""A translation that no speaker has checked says so."""

from __future__ import annotations

from bot.answering.notes.adding import below
from bot.content.library import Library, london_day
from bot.model import Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    day = london_day(question.message.at)
    entry = library.entry(reply.entry or "", reply.language, day)
    if entry is None or entry.checked or reply.text_language is not None:
        return reply
    return below(library.say(reply.language, "unchecked", day), reply)
