"""A text of YAML as pieces that remember their lines. The only door to yaml.

Texts are composed, never loaded: every value stays what staff typed (``no``, ``01234``, ``17:00`` too), and a key
written twice is found instead of lost.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from bot.content.mending import likely
from bot.model import Place, Problem

DEEPEST = 12
"""Levels of lists within lists. Knowledge files need four."""

LONGEST_TO_MEND = 1_000_000
"""Letters of a file in which mistakes are looked for by mending it on trial: each trial reads it anew."""
MOST_TOLD = 5
"""Mistakes of one file after which the rest waits until those are put right."""
NOT_UNDERSTOOD = (
    "The file cannot be understood from here on.",
    "Look at this line and the one above: the indent, a missing colon or dash, a quote that is not closed.",
)

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


def pieces_of(text: str, file: str, problems: list[Problem], *, strict: bool = False) -> Piece | None:
    """The pieces of the text of a file; None when nothing of it can be used.

    Whatever is wrong is appended to ``problems``; nothing is raised. After a mistake that can be mended on trial,
    reading goes on, to find the next; a ``strict`` reader gets nothing of such a text.
    """
    for _ in range(MOST_TOLD):
        try:
            node = _composed(text)
        except _StuckError as stuck:
            mended = likely(text, stuck.around, _reached) if len(text) < LONGEST_TO_MEND else None
            line, what, remedy = (mended.line, mended.what, mended.remedy) if mended else (stuck.line, *stuck.args)
            problems.append(Problem(Place(file, line + 1), what, remedy))
            if mended is None or strict:
                return None
            text = mended.text
        else:
            return _all_of(node, file, problems)
    return None


def _all_of(node: yaml.Node | None, file: str, problems: list[Problem]) -> Piece | None:
    if node is None:
        problems.append(Problem(Place(file, 1), "This file is empty.", "Write [] in it if nothing shall stand there."))
        return None
    return _Pieces(file, problems).piece_of(node)


class _StuckError(Exception):
    """What is wrong, and how to put it right; with the lines (from 0) where reading stopped, and where to look."""

    def __init__(self, line: int, what: str, remedy: str, around: Iterable[int] = ()) -> None:
        super().__init__(what, remedy)
        self.line, self.around = line, tuple(around)


def _composed(text: str) -> yaml.Node | None:
    """The nodes of a text. Its depth is looked at first: composing a bomb of brackets would end the program.

    Raises:
        _StuckError: it cannot be understood.
    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                line = event.start_mark.line if event.start_mark else 0
                raise _StuckError(
                    line, "Too many lists stand within one another.", "Take out the spare brackets or dashes."
                )
        return yaml.compose(text, Loader=Loader)
    except yaml.reader.ReaderError as error:
        what = "This line holds a character that cannot be seen (a control character)."
        raise _StuckError(text.count("\n", 0, error.position), what, "Take it out.") from None
    except yaml.MarkedYAMLError as error:
        raise _stuck(text, error) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise _StuckError(0, *NOT_UNDERSTOOD) from None


def _stuck(text: str, error: yaml.MarkedYAMLError) -> _StuckError:
    """Where reading stopped; and, to look at, that line, where what is read there began, the line above, and those
    between that open what they do not close."""
    lines = text.split("\n")
    at = error.problem_mark.line if error.problem_mark else 0
    began = error.context_mark.line if error.context_mark else at
    above = next((number for number in range(min(at, len(lines)) - 1, -1, -1) if lines[number].strip()), 0)
    unclosed = (number for number in range(began, min(at, len(lines))) if _opens(lines[number]))
    return _StuckError(began if at >= len(lines) - 1 else at, *NOT_UNDERSTOOD, (at, began, above, *unclosed))


def _opens(line: str) -> bool:
    return bool(line.count('"') % 2) or line.count("[") > line.count("]")


def _reached(text: str) -> float:
    try:
        _composed(text)
    except _StuckError as stuck:
        return stuck.line
    return math.inf


class _Pieces:
    """Turns the nodes of one file into pieces, collecting what is wrong with them."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems, self.seen = file, problems, set[int]()

    def piece_of(self, node: yaml.Node, *, in_list: bool = False) -> Piece:
        place = Place(self.file, node.start_mark.line + 1)
        if id(node) in self.seen:
            return self._nothing(place, "Something is repeated here by a * mark.", "Write it out again.")
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Items(place, tuple(self.piece_of(item, in_list=True) for item in node.value))
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, place, in_list=in_list)
        return Text(place, str(node.value).strip())

    def _fields(self, node: yaml.MappingNode, place: Place, *, in_list: bool) -> Fields:
        fields: dict[str, Piece] = {}
        places: dict[str, Place] = {}
        for key_node, value_node in node.value:
            at = Place(self.file, key_node.start_mark.line + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self._nothing(at, "A list stands where a name belongs.", "Write a name and a colon.")
                continue
            name = str(key_node.value)
            if in_list and name == next(iter(fields), None):
                what = f'A new block seems to begin with this "{name}", without its dash.'
                self._nothing(at, what, f'Write a dash in front of it: "- {name}: …".')
                break
            if name in fields:
                self._nothing(
                    at,
                    f'"{name}" is written twice (first in line {places[name].line}).',
                    "Keep one of the two.",
                )
                continue
            fields[name], places[name] = self.piece_of(value_node), at
        return Fields(place, fields, places)

    def _nothing(self, place: Place, what: str, remedy: str) -> Piece:
        self.problems.append(Problem(place, what, remedy))
        return Text(place, "")
