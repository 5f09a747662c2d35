"""``stopped.yaml``: what staff have stopped. Its time of change is looked at before each message."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from bot.content.library import MEMBERS, Library
from bot.content.pieces import Fields, Piece, Text
from bot.content.reading import read, text_of
from bot.content.shapes.record import items_of
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
    for name, place in _names_in(piece, problems):
        if name == NEVER or name in kept:
            problems.append(Problem(place, f'"{name}" is never stopped.', "Helplines stay: take the line out."))
        elif name in known:
            found.add(known[name])
        else:
            near = guess(name, known)
            remedy = f'Did you mean "{near}"?' if near else f'Write an id, a topic, a language or "{ALL}".'
            problems.append(Problem(place, f'Nothing is called "{name}".', remedy))
    return frozenset(found)


def _names_in(piece: Piece, problems: list[Problem]) -> Iterator[tuple[str, Place]]:
    """Each name, in small letters; in a hurry somebody leaves out a dash or a blank, or writes a comma or a colon."""
    for item in [piece] if isinstance(piece, Text | Fields) else items_of(piece, "name", problems):
        if isinstance(item, Fields):
            yield from ((name.casefold(), place) for name, place in item.places.items())
        elif isinstance(item, Text):
            names = (name.strip(",:-").casefold() for name in item.text.split())
            yield from ((name, item.place) for name in names if name)
        else:
            yield "", item.place


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
