"""Somebody chose a language and writes in another one of ours, or in letters that two of ours share: a line in that one
says how to change. No switch."""

from __future__ import annotations

from bot.answering.notes.adding import below
from bot.content.library import Library, london_day
from bot.model import Kind, Question, Reply, Thread


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    if question.heard in (None, reply.language) or reply.kind is Kind.CRISIS:
        return reply
    return below(library.say(question.heard, "language-offer", london_day(question.message.at)), reply)
