"""A translation says that no speaker has checked it; an English answer in another language says whom to ask."""

from __future__ import annotations

from bot.answering.cards.entry import IN_FRAME, UNCHECKED
from bot.answering.notes.adding import above, below
from bot.content.library import Library, london_day
from bot.model import Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    day = london_day(question.message.at)
    entry = library.entry(reply.entry or "", reply.language, day)
    if reply.text_language is not None:
        first, last = (library.say(reply.language, each, day) for each in IN_FRAME)
        return below(last, above(first, reply))
    if entry is None or entry.checked:
        return reply
    return below(library.say(reply.language, UNCHECKED, day), reply)
