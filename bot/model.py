"""The words of the project as frozen values. They travel between floors; nothing here imports anything of ours.

What staff write (Entry, Figure, Source, Report, Call, Helpline, Member …) keeps no trace of YAML; what people say
(Message, Question) keeps no trace of a channel or of a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

ENGLISH = "en"


class Kind(StrEnum):
    """What a Reply is; DESIGN's contract with everything that reads ``ask --jsonl``."""

    ANSWER = "answer"
    REPORT = "report"
    HANDOFF = "handoff"
    CRISIS = "crisis"
    CHOICE = "choice"
    UNKNOWN = "unknown"
    SMALLTALK = "smalltalk"
    LANGUAGE = "language"
    NOTICE = "notice"


# --- what staff write ---


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the knowledge folder: a file, relative to it, and a line counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in staff's writing that has to be put right, in their words, with the remedy."""

    place: Place
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}: {self.what} {self.remedy}"


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something holds, both ends included; None is open. Days are days in London."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Source:
    """A page or publication. ``date`` is as printed: a day, a month, a year, ``about`` a year, or ``undated``."""

    id: str
    title: str
    by: str
    date: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or date that answers quote, with the days on which each of its values holds."""

    id: str
    values: tuple[tuple[Span, str, str], ...]
    """Each: the days, the value as it stands in an answer, the id of its source."""
    place: Place

    def value_on(self, day: date) -> str | None:
        """The value that holds on this day, or None."""
        return next((value for span, value, _ in self.values if span.holds(day)), None)

    def source_on(self, day: date) -> str | None:
        """The id of the source of the value that holds on this day, or None."""
        return next((source for span, _, source in self.values if span.holds(day)), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer that staff wrote, in one language. ``answer`` and ``more`` still hold their ``{placeholders}``."""

    id: str
    language: str
    topic: str
    title: str
    asked: tuple[str, ...]
    proof: tuple[str, ...]
    answer: str
    more: str
    sources: tuple[str, ...]
    """What the answer rests on."""
    more_sources: tuple[str, ...]
    """What only ``more`` rests on."""
    see_also: tuple[str, ...]
    professional: bool
    span: Span
    draft: bool
    checked: bool
    """A named person has checked this text: always true of English; of a translation, when ``checked_by`` is filled."""
    place: Place


@dataclass(frozen=True, slots=True)
class Report:
    """A publication of the group."""

    id: str
    title: str
    date: str
    authors: tuple[str, ...]
    partners: tuple[str, ...]
    topics: tuple[str, ...]
    about: str
    asked: tuple[str, ...]
    source: str
    url: str | None
    isbn: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Call:
    """A call for participation. Whether it is open follows from the day it is asked about, never from a flag."""

    id: str
    source: str
    span: Span
    form: str | None
    """The address of the form; a call without one is never offered as open."""
    result: str | None
    """The id of the report that came of it."""
    place: Place

    def is_open(self, day: date) -> bool:
        return self.form is not None and self.span.holds(day)


@dataclass(frozen=True, slots=True)
class Helpline:
    """A telephone number, as it is printed. ``checked``: a named person has seen the live page."""

    id: str
    number: str
    source: str
    checked: bool
    place: Place


@dataclass(frozen=True, slots=True)
class MemberList:
    """One dated list of the group's members."""

    id: str
    title: str
    date: str
    source: str
    place: Place


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation, the names people type for it, and the lists on which it stands."""

    name: str
    also: tuple[str, ...]
    on: tuple[str, ...]
    nation: str | None
    children: bool


@dataclass(frozen=True, slots=True)
class Danger:
    """One kind of danger: the phrases that mean it, those that do not, and what is said to it."""

    id: str
    language: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...]
    card: str
    must_catch: tuple[str, ...]
    must_let_through: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CallWords:
    """The words of one call in one language."""

    title: str
    asked: tuple[str, ...]
    about: str
    closed: str


# --- what is asked ---


@dataclass(frozen=True, slots=True)
class Message:
    """What came in through a channel: text or a pressed button. No id, no name, no number of a person.

    ``at`` is the moment of answering (calls, dates, threads); ``sent`` is when it was sent, if known. Both UTC.
    """

    at: datetime
    text: str = ""
    press: str | None = None
    client_language: str | None = None
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """The little that is remembered of one chat: ids, never what was written."""

    language: str | None = None
    answered: str | None = None
    """The id of what was answered last."""
    danger: str | None = None
    """The kind of danger met last."""
    at: datetime | None = None
    """The moment of the last reply, UTC: a thread is forgotten after a while."""


@dataclass(frozen=True, slots=True)
class Question:
    """A Message, understood."""

    message: Message
    words: tuple[str, ...]
    language: str
    follows: str | None
    """The id of what it follows on, when the words do not stand on their own."""


# --- what goes out ---


@dataclass(frozen=True, slots=True)
class Match:
    """Something found: the id of an entry, report or call, and the confidence (0 to 1) that it was asked for."""

    id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Button:
    """One button: a press that comes back to us, an address to open, or a number to copy; exactly one of the three."""

    label: str
    press: str | None = None
    url: str | None = None
    copy: str | None = None
    entry: str | None = None
    """Where a press leads, if to one entry, report or call."""


@dataclass(frozen=True, slots=True)
class Missed:
    """What was not found, for the weekly count: the reason and the nearest topic, never the words."""

    reason: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes out. ``text`` is all that the person sees, source line included; channels only escape and split."""

    kind: Kind
    language: str
    text: str
    sources: tuple[Source, ...] = ()
    buttons: tuple[Button, ...] = ()
    text_language: str | None = None
    """The language of the answer's own text, where it is not the one in which the person is addressed."""
    entry: str | None = None
    matches: tuple[Match, ...] = ()
    danger: str | None = None
    missed: Missed | None = None
