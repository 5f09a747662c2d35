"""Which calls are open at a moment, who can take part where, and what a call lacks before it can be offered."""

from __future__ import annotations

from datetime import date, datetime

from bot.content.library import Library, london_day
from bot.content.shapes.calls import OFFERED_WITH
from bot.model import Call, Way


def address(call: Call, way: Way, library: Library, at: datetime) -> str | None:
    """Where people of one way take part in a call at this moment (UTC); None where they cannot, or it is not whole."""
    where = call.address(way, at, london_day(at))
    return where if where and not lacking(call, library) else None


def ways(call: Call, library: Library, at: datetime) -> tuple[Way, ...]:
    """The ways of taking part that are open at this moment (UTC)."""
    return tuple(way for way in Way if address(call, way, library, at))


def open_calls(library: Library, at: datetime) -> tuple[Call, ...]:
    """The calls that are open at this moment (UTC), the one that closes first before the others."""
    found = (call for call in library.calls if ways(call, library, at))
    return tuple(sorted(found, key=lambda call: call.span.end or date.max))


def is_coming(call: Call, library: Library, at: datetime) -> bool:
    """True before the first day of a call that can then be offered."""
    return call.span.start is not None and london_day(at) < call.span.start and not lacking(call, library)


def is_over(call: Call, at: datetime) -> bool:
    """True after the last day of a call."""
    return call.span.end is not None and call.span.end < london_day(at)


def coming_call(library: Library, at: datetime) -> Call | None:
    """The call that opens next."""
    found = [call for call in library.calls if is_coming(call, library, at)]
    return min(found, key=lambda call: call.span.start or date.max, default=None)


def last_call(library: Library, at: datetime) -> Call | None:
    """The call that was over last."""
    found = [call for call in library.calls if is_over(call, at)]
    return max(found, key=lambda call: call.span.end or date.min, default=None)


def lacking(call: Call, library: Library) -> tuple[str, ...]:
    """What has to be written before a call can be offered, in staff's words."""
    needed = (("opens", call.span.start), ("closes", call.span.end), ("contact", call.contact))
    found = [name for name, written in needed if not written]
    if Way.SELF in call.whom and not call.form:
        found.append("form")
    if Way.WORK in call.whom and not (call.event.register if call.event else call.form):
        found.append("register" if call.event else "form")
    for language, phrases in library.phrases.items():
        words = phrases.calls.get(call.id)
        said = (*OFFERED_WITH, *(["where"] if call.event else []))
        found += [f"{name} ({language})" for name in said if words and not getattr(words, name)]
    return tuple(dict.fromkeys(found))
