"""One block of fields, read field by field. What is missing, unknown or of the wrong kind becomes a Problem."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from bot.content.pieces import Fields, Items, Piece, Text
from bot.model import Place, Problem, Span
from bot.text.nearness import guess

ID = re.compile(r"[a-z0-9-]{1,48}")
DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Record:
    """The fields of one block. ``kind`` is what staff call it: "answer", "source", "report" …

    What is no block at all is one problem; what its fields lack is then not told.
    """

    def __init__(self, piece: Piece | None, kind: str, allowed: tuple[str, ...], problems: list[Problem]) -> None:
        self.kind, self.problems = kind, problems
        self.fields: dict[str, Piece] = {}
        self.place = piece.place if piece else Place("", 1)
        if not isinstance(piece, Fields):
            self.say(self.place, f"This {kind} is not a block of fields.", f'Write its fields: "{allowed[0]}: …".')
            self.problems = []
            return
        self.fields = dict(piece.fields)
        for name, field in piece.fields.items():
            if name not in allowed:
                near = guess(name, allowed)
                if near:
                    self.fields.setdefault(near, field)
                self.say(
                    piece.places[name], f'"{name}" is not a field of {_a(kind)}.', _remedy(name, field, near, allowed)
                )

    def say(self, place: Place, what: str, remedy: str) -> None:
        self.problems.append(Problem(place, what, remedy))

    def at(self, name: str) -> Place:
        """Where a field stands; the block itself if it has none."""
        return self.fields[name].place if name in self.fields else self.place

    def text(self, name: str, needed: bool = True) -> str:
        """The text of a field; empty when it has none."""
        piece = self.fields.get(name)
        if isinstance(piece, Text) and piece.text:
            return piece.text
        if piece is not None and not isinstance(piece, Text):
            remedy = 'Take out the list, or, if it begins with a brace or bracket, put "quotes" round it.'
            self.say(piece.place, f'"{name}" of this {self.kind} has to be one text.', remedy)
        elif needed:
            self.say(self.at(name), f'This {self.kind} has no "{name}".', f'Add a line "{name}: …".')
        return ""

    def texts(self, name: str, at_least: int = 0) -> tuple[str, ...]:
        """The texts of a field that is a list."""
        piece = self.fields.get(name)
        if piece is None or (isinstance(piece, Text) and not piece.text):
            if at_least:
                self.say(self.at(name), f'This {self.kind} has no "{name}".', f'Add a list "{name}: [ … ]".')
            return ()
        if not isinstance(piece, Items):
            self.say(
                piece.place,
                f'"{name}" has to be a list.',
                'Put [ ] round it, or begin each of its lines with a dash and a space: "- …".',
            )
            return ()
        found = tuple(item.text for item in piece.items if isinstance(item, Text) and item.text)
        for item in piece.items:
            if isinstance(item, Fields) and item.fields:
                what = f'This item of "{name}" holds a colon, behind "{next(iter(item.fields))}".'
                self.say(item.place, what, 'Put straight "quotes" round the whole text.')
            elif not isinstance(item, Text) or not item.text:
                remedy = 'Take its dash out, or put straight "quotes" round a text that begins with a sign.'
                self.say(item.place, f'An item of "{name}" is empty or not a text.', remedy)
        if len(found) < at_least:
            self.say(piece.place, f'"{name}" has {len(found)} of at least {at_least}.', "Write some more.")
        return found

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """The text of a field that may be left out and holds one of a few words."""
        text = self.text(name, needed=False)
        if text and text not in allowed:
            self.say(self.at(name), f'"{name}" cannot be "{text}".', f"It can be: {', '.join(allowed)}.")
            return ""
        return text

    def identity(self, name: str = "id") -> str:
        """An id: small letters, digits and dashes."""
        text = self.text(name)
        if text and not ID.fullmatch(text):
            self.say(self.at(name), f'"{text}" is not an id.', "Use a-z, 0-9 and - only, at most 48 of them.")
        return text

    def printed_date(self, name: str) -> str:
        """A source's date as printed: a day, a month, a year, "about" a year, or "undated"."""
        text = self.text(name)
        bare = text.removeprefix("about ")
        if text and text != "undated" and read_day(bare, last=False) is None:
            self.say(
                self.at(name),
                f'"{text}" is not a date.',
                "Write 2026-01-22, 2026-01 or 2026, with about before it if it was worked out, or undated.",
            )
        return text

    def span(self) -> Span:
        """The days between ``from`` and ``until``, both included; open where a field is left out."""
        return self.days("from", "until")

    def days(self, first: str, last: str, *, whole: bool = False) -> Span:
        """The days between two fields, both included; a month or a year stands for its first or last day, unless
        ``whole`` days are asked for."""
        span = Span(self._day(first, last=False, whole=whole), self._day(last, last=True, whole=whole))
        if span.start and span.end and span.end < span.start:
            self.say(self.at(last), f'"{last}" lies before "{first}".', "Swap the two days or mend one.")
        return span

    def day(self, name: str) -> date | None:
        """The day of a field that has to be there; a month or a year is none."""
        self.text(name)
        return self._day(name, last=False, whole=True)

    def check(self, name: str) -> date | None:
        """The day on which a named person saw the live page. Half a check is a problem, not a check."""
        piece = self.fields.get(name)
        if piece is None or (isinstance(piece, Text) and not piece.text):
            return None
        if not isinstance(piece, Fields):
            self.say(
                piece.place,
                f'"{name}" says who looked at the page, and when.',
                f"Write {name}: {{on: 2026-12-01, by: ab}}",
            )
            return None
        check = Record(piece, "check", ("on", "by"), self.problems)
        day, by = check.day("on"), check.text("by")
        return day if by else None

    def _day(self, name: str, *, last: bool, whole: bool) -> date | None:
        text = self.text(name, needed=False)
        day = read_day(text, last)
        if text and (day is None or (whole and text != day.isoformat())):
            or_less = "" if whole else " (or 2026-01, or 2026)"
            self.say(self.at(name), f'"{text}" is not a day.', f"Write it as 2026-01-22{or_less}.")
            return None
        return day


def _remedy(name: str, field: Piece, near: str | None, allowed: tuple[str, ...]) -> str:
    if ":" in name:
        return "Write a space behind the colon."
    if isinstance(field, Text) and not field.text and not near:
        return 'A text with a comma needs straight "quotes" round it.'
    return f'Did you mean "{near}"?' if near else f"The fields are: {', '.join(allowed)}."


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def read_day(text: str, last: bool) -> date | None:
    """The first (or last) day that ``2026-01-22``, ``2026-01`` or ``2026`` names; None if it names none."""
    parts = DAY.fullmatch(text)
    if not parts:
        return None
    year, month, day = parts.groups()
    try:
        in_month = int(month) if month else (12 if last else 1)
        return date(int(year), in_month, int(day) if day else (monthrange(int(year), in_month)[1] if last else 1))
    except ValueError:
        return None


def items_of(piece: Piece | None, kind: str, problems: list[Problem]) -> Iterator[Piece]:
    """The items of a file or field that is one list."""
    if isinstance(piece, Items):
        yield from piece.items
    elif piece is not None:
        problems.append(Problem(piece.place, f"A list of {kind}s is expected here.", 'Begin each with a dash: "- …".'))


def named_items(piece: Piece | None, kind: str, problems: list[Problem]) -> Iterator[tuple[str, Place, Piece]]:
    """The items of a file or field that gives each a name: the name, where it stands, the item."""
    if isinstance(piece, Fields):
        for name, item in piece.fields.items():
            if not ID.fullmatch(name):
                remedy = "Use a-z, 0-9 and - only, at most 48 of them."
                problems.append(Problem(piece.places[name], f'"{name}" is not an id.', remedy))
            yield name, piece.places[name], item
    elif piece is not None:
        problems.append(Problem(piece.place, f"Each {kind} needs its id and a colon here.", 'Write "its-id: …".'))
