"""What is asked and what goes out. It keeps no trace of a channel or of a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.written import ENGLISH, Source


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
class Offer:
    """A button of the last reply that can be typed instead: what it sends, and what it is called."""

    press: str
    name: str | None
    """The name of its label among those that stand in phrases.yaml, or the subject or year that it browses by; None
    where it is called like its entry."""
    entry: str | None


@dataclass(frozen=True, slots=True)
class Thread:
    """The little that is remembered of one chat: ids, never what was written."""

    language: str | None = None
    """The language that was chosen."""
    heard: str | None = None
    """The language that was answered in last, where none was chosen."""
    answered: str | None = None
    """The id of what was answered last."""
    danger: str | None = None
    """The kind of danger met last."""
    offered: tuple[Offer, ...] = ()
    at: datetime | None = None
    """The moment of the last reply, UTC: a thread is forgotten after a while."""


@dataclass(frozen=True, slots=True)
class Question:
    """A Message, understood."""

    message: Message
    words: tuple[str, ...]
    language: str
    follows: str | None
    """The id of what it follows on, when it is short enough to mean that ("and how long?", "pdf")."""
    topic: str | None = None
    """The id of what was spoken of last, whether or not it follows on that."""
    heard: str | None = None
    """Another language in which the message is, or may as well be: people are told that we have it."""
    languages: tuple[str, ...] = (ENGLISH,)
    """Those in which it may have been asked, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Match:
    """Something found: the id of an entry, report or call, and the confidence (0 to 1) that it was asked for."""

    id: str
    confidence: float
    ours: float = 1.0
    """The confidence (0 to 1) that the question is one for us at all; higher for what is asked for in these words."""
    because: tuple[tuple[str, float], ...] = ()
    """What spoke for it: each feature with its value."""


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
