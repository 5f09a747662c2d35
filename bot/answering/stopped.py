"""What staff have stopped is not answered: a neutral line instead, with the helpline. Cards and helplines go on."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from bot.answering.presses import CLEAR
from bot.content.library import Library, london_day
from bot.content.stopped import ALL, NEVER
from bot.model import Kind, Missed, Question, Reply

NEVER_STOPPED = (Kind.CRISIS, Kind.LANGUAGE)
CALLS = "taking-part"
"""The topic to which calls belong: whoever stops it stops their forms."""
OFFERS = (Kind.CHOICE, Kind.UNKNOWN, Kind.REPORT)
"""Replies that are little but their buttons."""


def unless_stopped(reply: Reply, question: Question, library: Library, stopped: Set[str]) -> Reply:
    """The reply, without buttons to what is stopped; or the neutral line, if it is stopped itself."""
    if not stopped or reply.kind in NEVER_STOPPED or question.message.press == CLEAR:
        return reply
    topics = {entry.id: entry.topic for entry in library.entries} | {call.id: CALLS for call in library.calls}
    topic = topics.get(reply.entry or "")
    if topic != NEVER and stopped & {ALL, reply.language, reply.entry, topic}:
        return _line(reply, question, library, topic)
    buttons = tuple(b for b in reply.buttons if not stopped & {b.entry, topics.get(b.entry or "")} - {None})
    if reply.kind in OFFERS and len(buttons) < len(reply.buttons) and not any(button.entry for button in buttons):
        return _line(reply, question, library, None)
    return replace(reply, buttons=buttons)


def _line(reply: Reply, question: Question, library: Library, topic: str | None) -> Reply:
    text = library.say(reply.language, "stopped", london_day(question.message.at))
    return Reply(Kind.UNKNOWN, reply.language, text, matches=reply.matches, missed=Missed("stopped", topic))
