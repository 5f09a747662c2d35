"""calls.yaml -> Call; the words of a call, in phrases.yaml of each language -> CallWords."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.content.pieces import Piece
from bot.content.shapes.record import Record, items_of, named_items
from bot.content.shapes.sources import allowed_url
from bot.model import Call, CallWords, Event, Problem, Way

FIELDS = ("id", "source", "for", "opens", "closes", "form", "event", "contact", "result")
EVENT = ("day", "time", "zone", "register")
WHOM = {"lived-experience": Way.SELF, "stakeholders": Way.WORK}
"""How staff write for whom a call is."""
WORDS = ("title", "asked", "about", "closed", "themes")
OFFERED_WITH = ("readers", "optional", "names", "stop", "changed", "pay", "company")
"""Words without which a call is not offered: what people want to know before they say yes."""
TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}")
LONDON = "Europe/London"


def read_calls(piece: Piece | None, hosts: frozenset[str] | None, problems: list[Problem]) -> list[Call]:
    return [_call(item, hosts, problems) for item in items_of(piece, "call", problems)]


def read_call_words(piece: Piece | None, problems: list[Problem]) -> dict[str, CallWords]:
    found = {}
    for name, _, item in named_items(piece, "call", problems):
        record = Record(item, "call", (*WORDS, "where", *OFFERED_WITH), problems)
        found[name] = CallWords(
            title=record.text("title"),
            asked=record.texts("asked", at_least=1),
            about=record.text("about"),
            closed=record.text("closed"),
            themes=record.texts("themes"),
            where=record.text("where", needed=False),
            **{word: record.text(word, needed=False) for word in OFFERED_WITH},
        )
    return found


def _call(piece: Piece, hosts: frozenset[str] | None, problems: list[Problem]) -> Call:
    record = Record(piece, "call", FIELDS, problems)
    span = record.days("opens", "closes", whole=True)
    event = _event(record.fields["event"], hosts, problems) if "event" in record.fields else None
    if event and span.start and event.at.astimezone(ZoneInfo(event.zone)).date() < span.start:
        record.say(record.at("event"), "The meeting lies before the call opens.", "Mend its day, or the day it opens.")
    return Call(
        id=record.identity(),
        source=record.text("source"),
        whom=_whom(record),
        span=span,
        form=allowed_url(record, "form", hosts),
        event=event,
        contact=_contact(record),
        result=record.text("result", needed=False) or None,
        place=record.place,
    )


def _contact(record: Record) -> str:
    written = record.text("contact", needed=False)
    if written and not ADDRESS.fullmatch(written):
        record.say(record.at("contact"), f'"{written}" is not an e-mail address.', "Write it as ask@example.org.")
    return written


def _whom(record: Record) -> tuple[Way, ...]:
    written = record.texts("for", at_least=1)
    for each in written:
        if each not in WHOM:
            record.say(record.at("for"), f'A call cannot be for "{each}".', f"It can be for: {', '.join(WHOM)}.")
    return tuple(way for name, way in WHOM.items() if name in written)


def _event(piece: Piece, hosts: frozenset[str] | None, problems: list[Problem]) -> Event | None:
    record = Record(piece, "event", EVENT, problems)
    day, written = record.day("day"), record.text("time")
    parts = TIME.fullmatch(written)
    if written and not parts:
        record.say(record.at("time"), f'"{written}" is not a time of day.', "Write it as 14:00.")
    zone = _zone(record)
    register = allowed_url(record, "register", hosts)
    if not (day and parts and zone):
        return None
    begins = datetime.combine(day, time(int(parts[1]), int(parts[2])), zone)
    at = begins.astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) != begins.replace(tzinfo=None):
        record.say(record.at("time"), f'There is no "{written}" on that day.', "The clocks go forward then: mend it.")
    return Event(at, zone.key, register)


def _zone(record: Record) -> ZoneInfo | None:
    name = record.text("zone", needed=False) or LONDON
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such name, or one that no file can bear
        remedy = "Leave the line out for London, or write it as Europe/Paris."
        record.say(record.at("zone"), f'"{name}" is not a time zone.', remedy)
        return None
