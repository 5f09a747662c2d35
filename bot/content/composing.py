"""A text of YAML as its nodes, or where and why it cannot be understood. Beside pieces.py the only door to yaml."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from itertools import islice

import yaml

from bot.content.mending import SIGNED as SIGN

DEEPEST = 12
"""Levels of lists within lists. Knowledge files need four."""
MOST_LOOKED_AT = 20
"""Lines between the start of a block and the place where reading stopped that may hold the mistake."""
APOSTROPHE = re.compile(r"(?:^\s*-|:) +'[^']*$")
"""A text that begins with an apostrophe, which is a quote that is not closed."""
NOT_UNDERSTOOD = (
    "The file cannot be understood from here on.",
    "Look at this line and the one above: the indent, a missing colon or dash, a quote that is not closed.",
)

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where the machine has it (ten times faster), pure Python where not."""


class StuckError(Exception):
    """What is wrong, and how to put it right; with the lines (from 0) where reading stopped, and where to look."""

    def __init__(self, line: int, what: str, remedy: str, around: Iterable[int] = ()) -> None:
        super().__init__(what, remedy)
        self.line, self.around = line, tuple(around)


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text. Its depth is looked at first: composing a bomb of brackets would end the program.

    Raises:
        StuckError: it cannot be understood.
    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            line = event.start_mark.line if event.start_mark else 0
            if isinstance(event, yaml.ScalarEvent) and (event.anchor or event.tag):
                raise StuckError(line, *SIGN, (line,))  # of "&now …" and "!never …" the first word would be lost
            if depth > DEEPEST:
                raise StuckError(
                    line, "Too many lists stand within one another.", "Take out the spare brackets or dashes."
                )
        return yaml.compose(text, Loader=Loader)
    except yaml.reader.ReaderError as error:
        what = "This line holds a character that cannot be seen (a control character)."
        raise StuckError(_line_of(text, error.position), what, "Take it out.") from None
    except yaml.MarkedYAMLError as error:
        raise _stuck(text, error) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise StuckError(0, *NOT_UNDERSTOOD) from None


def _line_of(text: str, position: int) -> int:
    """The line of a position, which libyaml counts in bytes."""
    before = text.encode("utf-8", "surrogatepass")[:position].decode("utf-8", "replace")
    return (before if Loader is not yaml.SafeLoader else text[:position]).count("\n")


def _stuck(text: str, error: yaml.MarkedYAMLError) -> StuckError:
    """Where reading stopped; and, to look at, that line, where what is read there began, the line above, and those
    between that open what they do not close."""
    lines = text.split("\n")
    at = error.problem_mark.line if error.problem_mark else 0
    began = error.context_mark.line if error.context_mark else at
    above = next((number for number in range(min(at, len(lines)) - 1, -1, -1) if lines[number].strip()), 0)
    inner = _indent(lines[at]) if at < len(lines) else 0
    header = next(
        (number for number in range(above, -1, -1) if lines[number].strip() and _indent(lines[number]) < inner), 0
    )
    first = next((number for number, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"), 0)
    unclosed = (number for number in range(began, min(at, len(lines))) if _opens(lines[number]))
    return StuckError(
        began if at >= len(lines) - 1 else at,
        *NOT_UNDERSTOOD,
        (at, began, above, header, *islice(unclosed, MOST_LOOKED_AT), first),
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _opens(line: str) -> bool:
    return bool(line.count('"') % 2) or line.count("[") > line.count("]") or bool(APOSTROPHE.search(line))


def reached(text: str) -> float:
    """The line (from 0) up to which a text can be understood; infinity where all of it can."""
    try:
        composed(text)
    except StuckError as stuck:
        return stuck.line
    return math.inf
