"""After a danger in this thread, a reply that helps no further begins with the emergency line."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library, london_day
from bot.model import Kind, Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    if thread.danger is None or reply.kind not in (Kind.UNKNOWN, Kind.CHOICE):
        return reply
    line = library.say(reply.language, "after-danger", london_day(question.message.at))
    return replace(reply, text=f"{line}\n\n{reply.text}")
