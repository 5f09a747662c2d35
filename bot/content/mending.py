"""What is most likely wrong in a file that cannot be understood.

YAML says where reading stopped, seldom why. So each usual mistake is mended on trial, on the lines around that place:
the first mend after which reading gets furthest names the mistake. Reading then goes on with the mended text, which
keeps its lines, so that a second mistake is told at once too. Nothing is written: staff mend their file themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

NAMED = re.compile(r"(?P<before>\s*(?:- )?[\w-]+: +)(?P<text>[^\s|>].*)|(?P<dashed>\s*- +)(?P<item>.+)")
"""A line that holds a text: behind a name and a colon, or behind a dash."""
GLUED = re.compile(r"(\s*(?:- )?[\w-]+):(?=[^\s:])")
GLUED_DASH = re.compile(r"(\s*-)(?=[^\s-])")
UNDER_NAME = re.compile(r"(\s*(?:- )?[\w-]+:)(?: .*)?")
NAME = re.compile(r"\s*(?:- )?([\w-]+):(?: .*)?")
GLUED_BLOCK = re.compile(r"(\s*\S.*?)\s*- id: .*")
NO_COMMA = re.compile(r"(\{.*?[^\s,{])\s+(?=\w+: )")
BAR = re.compile(r": [|>][+-]?\s*$")
NO_COLON = re.compile(r"(\s*(?:- )?[\w-]+)(?= +\S| *$)")
SIGN = 'This text begins with a sign, or holds ": " or " #", that means something else here.'
SIGNED = (SIGN, 'Put straight "quotes" round the whole text.')
Mend = Callable[[list[str], int], Iterable[str]]
"""The lines of a file and the number of one (from 0) -> how that line would stand without the mistake."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The mistake, on its line (from 0), and the whole text without it."""

    line: int
    what: str
    remedy: str
    text: str


def likely(text: str, around: Iterable[int], reached: Callable[[str], float]) -> Mended | None:
    """The mistake on one of these lines (from 0), those first that are likeliest; None if no mend helps.

    ``reached`` says up to which line a text can be read, infinity where all of it can.
    """
    lines = text.split("\n")
    numbers = [number for number in dict.fromkeys(around) if 0 <= number < len(lines)]
    best, furthest = None, reached(text)
    for what, remedy, mend in MENDS:
        for number in numbers:
            for line in mend(lines, number):
                mended = "\n".join([*lines[:number], line, *lines[number + 1 :]])
                if (far := reached(mended)) > furthest:
                    told = remedy.replace("{spaces}", str(_indent(line)))
                    best, furthest = Mended(number, what, told, mended), far
    return best


def _close_bracket(lines: list[str], number: int) -> Iterable[str]:
    line = lines[number]
    return [f"{line}]"] if line.count("[") > line.count("]") else []


def _close_brace(lines: list[str], number: int) -> Iterable[str]:
    line = lines[number]
    return [f"{line}}}"] if line.count("{") > line.count("}") else []


def _close_quote(lines: list[str], number: int) -> Iterable[str]:
    line = lines[number]
    return [f'{line}"'] if line.count('"') % 2 else []


def _quote_whole(lines: list[str], number: int) -> Iterable[str]:
    found = NAMED.fullmatch(lines[number])
    if not found or '"' not in (found["text"] or found["item"]):
        return []
    return [(found["before"] or found["dashed"]) + _quoted((found["text"] or found["item"]).replace('"', ""))]


def _quote(lines: list[str], number: int) -> Iterable[str]:
    found = NAMED.fullmatch(lines[number])
    return [(found["before"] or found["dashed"]) + _quoted(found["text"] or found["item"])] if found else []


def _space_after_colon(lines: list[str], number: int) -> Iterable[str]:
    return [GLUED.sub(r"\1: ", lines[number], count=1)]


def _space_after_dash(lines: list[str], number: int) -> Iterable[str]:
    return [GLUED_DASH.sub(r"\1 ", lines[number], count=1)] if GLUED_DASH.match(lines[number]) else []


def _add_bar(lines: list[str], number: int) -> Iterable[str]:
    """Where a text of several lines follows that is neither a list nor names."""
    found = UNDER_NAME.fullmatch(lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    a_text = not below.lstrip().startswith("- ") and not NAME.fullmatch(below)
    return [f"{found[1]} |"] if found and a_text and _indent(below) > _indent(lines[number]) else []


def _part_blocks(lines: list[str], number: int) -> Iterable[str]:
    found = GLUED_BLOCK.fullmatch(lines[number])
    return [found[1]] if found else []


def _add_comma(lines: list[str], number: int) -> Iterable[str]:
    return [NO_COMMA.sub(r"\1, ", lines[number], count=1)]


def _move_text_in(lines: list[str], number: int) -> Iterable[str]:
    above = _above(lines, number)
    return [" " * (_indent(above) + 2) + lines[number].strip()] if BAR.search(above) else []


def _add_dash(lines: list[str], number: int) -> Iterable[str]:
    """Before a name with which other blocks begin, or before a text below other texts with dashes."""
    line, name = lines[number], NAME.fullmatch(lines[number])
    begins = name is not None and any(each.lstrip().startswith(f"- {name[1]}:") for each in lines)
    fits = begins or (name is None and _above(lines, number).lstrip().startswith("-"))
    if not fits or line.lstrip().startswith("-"):
        return []
    in_place = [f"{line[: _indent(line) - 2]}- {line.lstrip()}"] if begins and _indent(line) > 1 else []
    return [*in_place, f"{line[: _indent(line)]}- {line.lstrip()}"]


def _add_colon(lines: list[str], number: int) -> Iterable[str]:
    return [NO_COLON.sub(r"\1:", lines[number], count=1)] if NO_COLON.match(lines[number]) else []


def _align(lines: list[str], number: int) -> Iterable[str]:
    """As far in as its neighbours; what stands behind a dash stands two further."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    for near in (_above(lines, number), below):
        behind = 2 if near.lstrip().startswith("- ") and not lines[number].lstrip().startswith("-") else 0
        for further in dict.fromkeys((behind, 0)):
            yield " " * (_indent(near) + further) + lines[number].strip()


def _above(lines: list[str], number: int) -> str:
    return next((line for line in reversed(lines[:number]) if line.strip()), "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _quoted(text: str) -> str:
    return '"' + text.strip().replace("\\", "\\\\").replace('"', '\\"') + '"'


MENDS: tuple[tuple[str, str, Mend], ...] = (
    ("A text of several lines follows.", "Write | behind the colon, and the text on the next lines.", _add_bar),
    ("Two blocks stand on one line.", 'Begin "- id:" on a line of its own.', _part_blocks),
    ("A space is missing after the colon.", "Write one.", _space_after_colon),
    ("A space is missing after the dash.", "Write one.", _space_after_dash),
    ("A bracket is not closed.", "Write ] at the end of the list.", _close_bracket),
    ("A brace is not closed.", "Write } where it ends.", _close_brace),
    ("A comma is missing.", "Write one between the two fields.", _add_comma),
    ("A quote is not closed.", 'Write " at the end of the text, or take out the first.', _close_quote),
    ("Text goes on after a closing quote.", "Put the quotes round the whole text, or take them out.", _quote_whole),
    (*SIGNED, _quote),
    ('The text below a line that ends in "|" stands too far left.', "Begin it two spaces further in.", _move_text_in),
    ("A dash is missing.", "Begin the line with a dash and a space, as the lines like it do.", _add_dash),
    ("This line stands further in, or further out, than those like it.", "Begin it with {spaces} spaces.", _align),
    ("A colon is missing after the name.", "Write one, and a space.", _add_colon),
)
"""What is wrong, how to put it right, and the same put right: what a mend explains best comes first."""
