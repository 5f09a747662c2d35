"""``stopped.yaml``: what staff have stopped. Its time of change is looked at before each message."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.library import MEMBERS, Library
from bot.content.pieces import Fields, Piece, Text
from bot.content.reading import read, text_of
from bot.model import Place, Problem
from bot.text.nearness import guess

FILE, ALL = "stopped.yaml", "all"
NEVER = "helping"
"""The topic that nothing stops: the helplines."""
State = tuple[int, int, int] | None
"""By which a file is known to be the same: time of change, size, number; None where there is no file."""
log = logging.getLogger(__name__)


class Stops:
    """What is stopped at this moment, and in a Library's own words."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seen: State = None
        self._names: frozenset[str] = frozenset()
        self.now(at_start=True)

    def now(self, at_start: bool = False) -> frozenset[str]:
        """Names of answers, reports, calls, topics and languages, or ``ALL``.

        A file that cannot be read leaves stopped what was; at the start, it stops everything.
        """
        seen = _state(self._library.folder / FILE)
        if seen != self._seen or at_start:
            self._seen = seen
            problems: list[Problem] = []
            names = stopped_in(self._library, problems) if seen else frozenset()
            self._names = names if names is not None else frozenset([ALL]) if at_start else self._names
            for problem in problems:
                log.warning("%s", problem)
        return self._names


def stopped_in(library: Library, problems: list[Problem]) -> frozenset[str] | None:
    """The names in the file; those that nothing is called, or that may not be stopped, are problems, and the rest hold.

    None if the file cannot be read at all.
    """
    text = text_of(library.folder, FILE, problems)
    if text is not None and not any(line.partition("#")[0].strip() for line in text.splitlines()):
        return frozenset()
    piece = read(library.folder, FILE, problems, strict=True) if text is not None else None
    if piece is None:
        return None
    known = {name.casefold(): name for name in _known(library)}
    kept = {entry.id for entry in library.entries if entry.topic == NEVER}
    found = set()
    for names, place in _names_in(piece):
        remark = [name for name in names if name not in known]
        for name in names:
            if name == NEVER or name in kept:
                problems.append(Problem(place, f'"{name}" is never stopped.', "Helplines stay: take the line out."))
            elif name in known and not (name == ALL and remark):
                found.add(known[name])
        if remark and names[0] in known:
            what = f'Behind "{names[0]}" stands what is no name: "{remark[0]}".'
            problems.append(Problem(place, what, "Put # before a remark."))
        else:
            problems += [_unknown(name, known.keys() - {ALL}, place) for name in remark]
    return frozenset(found)


def _unknown(name: str, known: Collection[str], place: Place) -> Problem:
    near = guess(name, known)
    remedy = f'Did you mean "{near}"?' if near else f'Write an id, a topic, a language or "{ALL}".'
    return Problem(place, f'Nothing is called "{name}".', remedy)


def _names_in(piece: Piece) -> Iterator[tuple[tuple[str, ...], Place]]:
    """The names of each line, in small letters. In a hurry people forget dashes, or write commas or colons."""
    if isinstance(piece, Text):
        yield _names(piece.text), piece.place
    elif isinstance(piece, Fields):
        for text, place in piece.places.items():
            yield _names(text), place
            if not isinstance(piece.fields[text], Text):
                yield from _names_in(piece.fields[text])
    else:
        for item in piece.items:
            yield from _names_in(item)


def _names(text: str) -> tuple[str, ...]:
    plain = "".join(letter if letter.isalnum() or letter in "-_" else " " for letter in text.casefold())
    return tuple(name for each in plain.split() if (name := each.strip("-"))) or ("",)


def _known(library: Library) -> set[str]:
    ids = {each.id for things in (library.entries, library.reports, library.calls) for each in things}
    return {ALL, MEMBERS, *ids, *(entry.topic for entry in library.entries), *library.languages}


def _state(file: Path) -> State:
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    except OSError:  # something is there: what it is will be told when it is read
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino
