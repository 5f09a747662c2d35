"""After a danger in this thread, a reply that found no answer begins with the emergency line."""

from __future__ import annotations

from bot.answering.notes.adding import above
from bot.content.library import Library, london_day
from bot.model import Kind, Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    """To a button the answer alone: it was asked for."""
    if thread.danger is None or reply.kind not in (Kind.UNKNOWN, Kind.CHOICE) or question.message.press is not None:
        return reply
    line = library.say(reply.language, "after-danger", london_day(question.message.at))
    return above(line, reply)
