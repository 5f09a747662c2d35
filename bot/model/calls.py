"""What staff write about calls for participation: Call, its Event, its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.written import Place, Span


class Way(StrEnum):
    """How somebody takes part: for themselves, with lived experience, or as one who works with survivors."""

    SELF = "self"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Event:
    """The meeting of a call: the moment at which it begins (UTC), its time zone, and where people register."""

    at: datetime
    zone: str
    register: str | None


@dataclass(frozen=True, slots=True)
class Call:
    """A call for participation. Whether it is open follows from the moment it is asked about, never from a flag."""

    id: str
    source: str
    whom: tuple[Way, ...]
    span: Span
    form: str | None
    event: Event | None
    contact: str
    result: str | None
    """The id of the report that came of it."""
    place: Place

    def address(self, way: Way, at: datetime, day: date) -> str | None:
        """Where people of one way take part at this moment (UTC), on this day in London; None where they cannot."""
        if way not in self.whom or not self.span.holds(day):
            return None
        if way is Way.WORK and self.event:
            return self.event.register if at < self.event.at else None
        return self.form


@dataclass(frozen=True, slots=True)
class CallWords:
    """The words of one call in one language. A call that is over needs the first four only."""

    title: str
    asked: tuple[str, ...]
    about: str
    closed: str
    themes: tuple[str, ...]
    where: str
    """Where its event is: "online", or a place."""
    readers: str
    """Who reads what people say, and what becomes of it."""
    optional: str
    """What people may leave out."""
    names: str
    stop: str
    changed: str
    pay: str
    company: str
