"""Right-to-left lines that hold numbers, links or Latin words: marked so that each is read in its own direction.

Without a mark, "0800 0121 700" in an Arabic line may stand with its groups turned round, and a line that begins with
"NRM" is laid out from the left. Isolates and marks of the Unicode Bidirectional Algorithm (UAX 9) put that right.
"""

from __future__ import annotations

import re
import unicodedata

ISOLATE, END, RIGHT = "\u2068", "\u2069", "\u200f"
"""First strong isolate, pop directional isolate, right-to-left mark."""
LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Of scripts that go from right to left: Hebrew, Arabic and what is written like it."""
FROM_THE_LEFT = re.compile(
    r"""
    \u2068[^\u2069]*\u2069                      # what is isolated already
    | [+£@\#/]?[A-Za-z0-9]                       # Latin words and numbers in a row, with what joins them
      (?: [\w.,:;/&'@%+=?\#–-] | [ ](?=[A-Za-z0-9&]) | \((?=[A-Za-z0-9]) )*
    """,
    re.VERBOSE | re.ASCII,
)
NUMBER = re.compile(r"\d+")


def from_the_right(text: str) -> bool:
    """Does a text hold letters of a right-to-left script?"""
    return LETTERS.search(text) is not None


def directed(text: str) -> str:
    """The text with isolates round what goes from left to right in right-to-left lines; other lines as they are."""
    if not from_the_right(text):
        return text
    return "\n".join(_directed_line(line) if from_the_right(line) else line for line in text.split("\n"))


def _directed_line(line: str) -> str:
    isolated = FROM_THE_LEFT.sub(_isolated, line)
    first = next((kind for letter in line if (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL")), "L")
    return RIGHT + isolated if first == "L" and not line.startswith(RIGHT) else isolated


def _isolated(found: re.Match[str]) -> str:
    if found[0].startswith(ISOLATE):
        return found[0]
    run = found[0].rstrip(".,:;/'-–? ")
    rest = found[0][len(run) :]
    open_brackets = run.count("(") - run.count(")")
    return found[0] if NUMBER.fullmatch(run) or open_brackets else f"{ISOLATE}{run}{END}{rest}"
