"""What staff have stopped is not answered: a neutral line instead, with the helpline. Cards and helplines go on."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from bot.answering.presses import CLEAR
from bot.content.library import Library, london_day
from bot.content.stopped import ALL, NEVER
from bot.model import Kind, Missed, Question, Reply

NEVER_STOPPED = (Kind.CRISIS, Kind.LANGUAGE)


def unless_stopped(reply: Reply, question: Question, library: Library, stopped: Set[str]) -> Reply:
    """The reply, without buttons to what is stopped; or the neutral line, if it is stopped itself."""
    if not stopped or reply.kind in NEVER_STOPPED or question.message.press == CLEAR:
        return reply
    topics = {entry.id: entry.topic for entry in library.entries}
    topic = topics.get(reply.entry or "")
    if topic != NEVER and stopped & {ALL, reply.language, reply.entry, topic}:
        text = library.say(reply.language, "stopped", london_day(question.message.at))
        return Reply(Kind.UNKNOWN, reply.language, text, matches=reply.matches, missed=Missed("stopped", topic))
    buttons = (each for each in reply.buttons if not stopped & {each.entry, topics.get(each.entry or "")} - {None})
    return replace(reply, buttons=tuple(buttons))
