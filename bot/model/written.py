"""What staff write: Entry, Figure, Source, Report, Helpline, Member … It keeps no trace of YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

ENGLISH = "en"


IN_WORDS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "nine": "9", "ten": "10", "twelve": "12"}
NUMBER = re.compile(r"£?\d[\d,.]*%?")
MONTH = re.compile("January|February|March|April|May|June|July|August|September|October|November|December")


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
    should: bool = False
    """It may stay as it is for a while: a running bot takes an edit all the same."""
    wording: str = field(default="", compare=False)
    """What it is about, as staff wrote it: it is told at that line of the block which begins at ``place``."""

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

    def number_on(self, day: date) -> str | None:
        """The number alone of that value, for texts in which its unit stands in another language; the value as it is
        where it holds none.

        "5 working days" is 5, "5 to 6 days" 5–6, "three months" 3.
        """
        value = self.value_on(day)
        if value is None:
            return None
        digits = re.sub("|".join(IN_WORDS), lambda found: IN_WORDS[found[0]], value)
        numbers = NUMBER.findall(digits)
        return "–".join(numbers) if numbers and not MONTH.search(value) else value

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
    of: str
    """Of a translation: by what the English text was known from which it was made."""
    reviewed: date | None
    """The day on which a named person last saw the live pages that it rests on."""
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
    see_also: tuple[str, ...]
    """Ids of answers on its subject."""
    place: Place


@dataclass(frozen=True, slots=True)
class Helpline:
    """A telephone number, as it is printed. ``checked``: the day on which a named person saw the live page."""

    id: str
    number: str
    source: str
    checked: date | None
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
