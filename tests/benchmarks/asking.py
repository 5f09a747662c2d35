"""One query, asked of the search and of the whole assistant, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.edition import Edition
from bot.model import Kind, Match, Message, Reply, Thread
from bot.search.ranking import rank
from bot.understanding import understand
from tests.benchmarks.apart import reply_to

RIGHT, OFFERED, WRONG, REFUSED, CARD = OUTCOMES = ("right", "offered", "wrong", "refused", "card")
"""What the person gets; a card is one of danger."""
NOTHING = Match("", 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of one query."""

    in_scope: bool
    place: int | None
    """Of the first right match."""
    outcome: str
    ours: float
    confidence: float
    milliseconds: float


def ask(edition: Edition, text: str, right: set[str]) -> Asked:
    """Ask for one of the right entries; none is where nothing answers."""
    reply, milliseconds = reply_to(edition, text)
    found = _ranked(edition, text)
    place = next((place for place, match in enumerate(found) if match.id in right), None)
    best = found[0] if found else NOTHING
    return Asked(bool(right), place, outcome_of(reply, right), best.ours, best.confidence, milliseconds)


def _ranked(edition: Edition, text: str) -> tuple[Match, ...]:
    """What the search finds, whatever the reply then makes of it."""
    library = edition.assistant.library
    return rank(understand(Message(at=datetime.now(UTC), text=text), Thread(), library), edition.assistant.index)


def outcome_of(reply: Reply, right: set[str]) -> str:
    """A choice that does not hold what was asked for is as wrong as an answer that is not it."""
    if reply.kind in (Kind.CRISIS, Kind.UNKNOWN):
        return CARD if reply.kind is Kind.CRISIS else REFUSED
    if reply.kind is Kind.CHOICE:
        return OFFERED if right & {button.entry for button in reply.buttons} else WRONG
    return RIGHT if reply.entry in right else WRONG
