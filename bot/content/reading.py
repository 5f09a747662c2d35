"""A YAML file as pieces that remember their lines. The only door to yaml.

Files are composed, never loaded: every value stays the text that staff typed (``no``, ``01234``, ``17:00`` too), and a
key written twice is found instead of lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.model import Place, Problem

LARGEST = 5_000_000
"""Bytes of one file. The learned weights of danger take two fifths of it; more is a mistake or a bomb."""
DEEPEST = 12
"""Levels of lists within lists. Knowledge files need four."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where the machine has it (ten times faster), pure Python where not."""


@dataclass(frozen=True, slots=True)
class Text:
    """A single value, exactly as typed (block texts without their indent)."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    items: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names with their values, in the order written."""

    place: Place
    fields: dict[str, Piece]
    places: dict[str, Place]
    """Where each name stands."""


Piece = Text | Items | Fields


def read(folder: Path, file: str, problems: list[Problem]) -> Piece | None:
    """The pieces of one file of the knowledge folder; None when nothing of it can be used.

    Whatever is wrong is appended to ``problems``; nothing is raised.
    """
    text = text_of(folder, file, problems)
    if text is None:
        return None
    if tabbed := _first_indenting_tab(text):
        problems.append(Problem(Place(file, tabbed), "A tab stands at the start of this line.", "Use spaces instead."))
        return None
    try:
        if deep := _first_too_deep(text):
            what = "Too many lists stand within one another."
            problems.append(Problem(Place(file, deep), what, "Take out the spare brackets or dashes."))
            return None
        node = yaml.compose(text, Loader=Loader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problems.append(_unreadable(file, text, error))
        return None
    if node is None:
        problems.append(Problem(Place(file, 1), "This file is empty.", "Write [] in it if nothing shall stand there."))
        return None
    return _Pieces(file, problems).piece_of(node)


def text_of(folder: Path, file: str, problems: list[Problem]) -> str | None:
    """The text of one file of the knowledge folder; None, and a problem, if it cannot be had."""
    path, start = folder / file, Place(file, 1)
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            problems.append(
                Problem(start, "This file is a link that leads out of the folder.", "Copy the file itself.")
            )
            return None
        raw = path.read_bytes()
    except RuntimeError:  # Python 3.11's word for it
        problems.append(Problem(start, "This file is a link that leads to itself.", "Copy the file itself."))
        return None
    except OSError as error:
        problems.append(Problem(start, f"This file cannot be read ({error.strerror}).", "Look at its permissions."))
        return None
    if len(raw) > LARGEST:
        problems.append(Problem(start, f"This file has more than {LARGEST:,} bytes.", "Split it into several files."))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(Problem(Place(file, line), "A character here is not UTF-8.", "Save the file as UTF-8."))
        return None


def _first_indenting_tab(text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return number
    return None


def _first_too_deep(text: str) -> int | None:
    """The line on which lists nest too deep. Looked for first: composing a bomb of brackets would end the program."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return event.start_mark.line + 1 if event.start_mark else 1
    return None


def _unreadable(file: str, text: str, error: Exception) -> Problem:
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        what = "This line holds a character that cannot be seen (a control character)."
        return Problem(Place(file, line), what, "Take it out.")
    started, stuck = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    at_the_end = stuck is not None and stuck.line >= text.count("\n")
    mark = started if started is not None and at_the_end else stuck
    return Problem(
        Place(file, mark.line + 1 if mark else 1),
        "The file cannot be understood from here on.",
        "Look at this line and the one above: the indent, a missing colon or dash, a quote that is not closed; "
        'text that begins with a sign such as * & @ { or holds ": " or " #" needs straight "quotes" round it.',
    )


class _Pieces:
    """Turns the nodes of one file into pieces, collecting what is wrong with them."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems, self.seen = file, problems, set[int]()

    def piece_of(self, node: yaml.Node) -> Piece:
        place = Place(self.file, node.start_mark.line + 1)
        if id(node) in self.seen:
            return self._nothing(place, "Something is repeated here by a * mark.", "Write it out again.")
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Items(place, tuple(self.piece_of(item) for item in node.value))
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, place)
        return Text(place, str(node.value).strip())

    def _fields(self, node: yaml.MappingNode, place: Place) -> Fields:
        fields: dict[str, Piece] = {}
        places: dict[str, Place] = {}
        for key_node, value_node in node.value:
            at = Place(self.file, key_node.start_mark.line + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self._nothing(at, "A list stands where a name belongs.", "Write a name and a colon.")
                continue
            name = str(key_node.value)
            if name in fields:
                self._nothing(
                    at,
                    f'"{name}" is written twice (first in line {places[name].line}).',
                    "Keep one of the two, or begin a new block with a dash.",
                )
                continue
            fields[name], places[name] = self.piece_of(value_node), at
        return Fields(place, fields, places)

    def _nothing(self, place: Place, what: str, remedy: str) -> Piece:
        self.problems.append(Problem(place, what, remedy))
        return Text(place, "")
