"""Which questions change their reply between two knowledge folders: all that staff wrote as ways of asking, in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.assistant import Assistant
from bot.edition import Edition
from bot.model import ENGLISH, Danger, Kind, Message, Refusal, Reply, Thread


@dataclass(frozen=True, slots=True)
class Change:
    """One question whose reply changes, and both replies."""

    question: str
    before: Reply
    after: Reply

    @property
    def of_safety(self) -> bool:
        """Does a card of danger come, go, or say something else?"""
        return Kind.CRISIS in (self.before.kind, self.after.kind)

    @property
    def moves(self) -> bool:
        """Does it lead to something else, and not only to other words of the same?"""
        return (self.before.kind, self.before.entry, self.before.danger) != (
            self.after.kind,
            self.after.entry,
            self.after.danger,
        )


def compare(before: Edition, after: Edition, at: datetime) -> list[Change]:
    """Every question that gets another text or other buttons at this moment (UTC): safety first, then what moves."""
    one, two = _without_stops(before), _without_stops(after)
    questions = dict.fromkeys((*questions_of(before), *questions_of(after)))
    pairs = ((question, _reply(one, question, at), _reply(two, question, at)) for question in questions)
    changes = [Change(*each) for each in pairs if _seen(each[1]) != _seen(each[2])]
    return sorted(changes, key=lambda each: (not each.of_safety, not each.moves))


def questions_of(edition: Edition) -> Iterator[str]:
    """What must be caught or let through, each way of asking, each proof; in the order of the files."""
    library = edition.library
    promises: tuple[Danger | Refusal, ...] = (*library.dangers, *library.refusals)
    for promised in promises:
        yield from (*promised.must_catch, *promised.must_let_through)
    for entry in library.entries:
        yield from (*entry.proof, *entry.asked)
    for report in library.reports:
        yield from report.asked
    for phrases in library.phrases.values():
        yield from (asked for words in phrases.calls.values() for asked in words.asked)


def _without_stops(edition: Edition) -> Assistant:
    return replace(edition.assistant, stopped=frozenset)


def _reply(assistant: Assistant, question: str, at: datetime) -> Reply:
    return assistant.reply_to(Message(at, question, client_language=ENGLISH), Thread())[0]


def _seen(reply: Reply) -> Reply:
    """The reply without what only the program sees."""
    return replace(reply, matches=(), missed=None)
