"""Late messages: by now somebody else may hold the phone, so a chat gets one neutral line for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.answering.presses import shows
from bot.channels.telegram.incoming import Incoming
from bot.channels.telegram.out import Out
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Kind, Reply

LATE = timedelta(minutes=15)
"""Age from which a message is not answered openly any more."""
MOST = 3
"""Answers offered under the line."""


def is_late(incoming: Incoming, now: datetime) -> bool:
    """Is it too old to be answered openly?"""
    return incoming.sent is not None and now - incoming.sent > LATE


@dataclass(frozen=True, slots=True)
class LateLine:
    """A line for late messages that went out."""

    outs: tuple[Out, ...]
    """What it stands for."""
    message: int
    at: datetime


class LateLines:
    """The lines that went out lately, by chat."""

    def __init__(self) -> None:
        self._lines: dict[int, LateLine] = {}

    def line_for(self, outs: Sequence[Out], library: Library, now: datetime) -> Out:
        """One neutral line for all late messages of a chat, with a way to what was found for them.

        If one went out lately, it is changed into a line for all: a chat gets one, however many come in after it.
        """
        before = self._lines.get(outs[-1].chat)
        outs = (*(before.outs if before else ()), *outs)
        replies = [out.reply for out in outs if out.reply]
        language = replies[-1].language if replies else ENGLISH
        day = london_day(now)
        found = list(dict.fromkeys(name for reply in replies if (name := _leads_to(reply))))[-MOST:]
        text = library.say(language, "late" if found else "late-nothing", day)
        urgent = any(out.urgent for out in outs)
        if urgent:
            text += "\n\n" + library.say(language, "late-numbers", day)
        label = library.phrases[language].buttons["late"]
        buttons = tuple(shows(f"{label} {number}", name) for number, name in enumerate(found, 1))
        answered = tuple(number for out in sorted(outs, key=lambda out: not out.urgent) for number in out.answered)
        reply = Reply(Kind.NOTICE, language, library.phrases[language].directed(text), buttons=buttons)
        edit = before.message if before else None
        return Out(outs[-1].chat, reply, edit=edit, answered=answered, urgent=urgent, late=tuple(outs))

    def went_out(self, out: Out, messages: Sequence[int], now: datetime) -> None:
        """Remember the line for late messages, so that one that comes in after it changes it."""
        if messages:
            self._lines[out.chat] = LateLine(out.late, messages[-1], now)

    def forget_the_old(self, now: datetime) -> None:
        """After a quarter of an hour, a new line goes out for whatever is late then."""
        self._lines = {chat: line for chat, line in self._lines.items() if now - line.at <= LATE}


def _leads_to(reply: Reply) -> str | None:
    """The id of what a reply shows or, if it shows nothing, of the first thing it offers; small talk is let be."""
    if reply.kind is Kind.SMALLTALK:
        return None
    return reply.entry or next((button.entry for button in reply.buttons if button.entry), None)
