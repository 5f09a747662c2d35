"""A line added to a reply, if there is room for it on a phone."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.pages import LONGEST
from bot.model import Reply


def above(line: str, reply: Reply) -> Reply:
    """The reply with a line before its text; as it is, if it is too long already (an entry never is)."""
    return _with(f"{line}\n\n{reply.text}", reply)


def below(line: str, reply: Reply) -> Reply:
    """The reply with a line behind its text."""
    return _with(f"{reply.text}\n\n{line}", reply)


def _with(text: str, reply: Reply) -> Reply:
    return replace(reply, text=text) if len(text) <= LONGEST else reply
