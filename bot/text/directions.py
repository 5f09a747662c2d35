"""Right-to-left lines that hold numbers, links or Latin words: marked so that each is read in its own direction.

Without a mark, "0800 0121 700" in an Arabic line may stand with its groups turned round, and a line that begins with
"NRM" is laid out from the left. Isolates and marks of the Unicode Bidirectional Algorithm (UAX 9) put that right.
"""

from __future__ import annotations

import re
import unicodedata

ISOLATE, END, RIGHT = "\u2068", "\u2069", "\u200f"
"""First strong isolate, pop directional isolate, right-to-left mark."""
ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters of scripts that go from right to left: Hebrew, Arabic and what is written like it."""
LATIN = "A-Za-z0-9\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
"""Latin letters, with their marks, and digits."""
LETTERS = re.compile(f"[{ARABIC}]")
FROM_THE_LEFT = re.compile(
    rf"""
    \u2068[^\u2069]*\u2069                      # what is isolated already
    | [+£@\#/]?[{LATIN}]                         # Latin words and numbers in a row, with what joins them
      (?: [{LATIN}_.,:;/&'@%+=?\#–-] | [ ](?=[{LATIN}&]) | \((?=[{LATIN}]) )*
    """,
    re.VERBOSE,
)
FROM_THE_RIGHT = re.compile(rf"\u2068[^\u2069]*\u2069|[{ARABIC}]+(?:[ \u200c][{ARABIC}]+)*")
NUMBER = re.compile(r"\d+")


def from_the_right(text: str) -> bool:
    """Does a text hold letters of a right-to-left script?"""
    return LETTERS.search(text) is not None


def directed(text: str, *, rightward: bool) -> str:
    """The text with isolates round what goes the other way than the rest of its line: Latin words and numbers among
    Arabic ones, an Arabic name in an English list. Lines without right-to-left letters stay as they are.

    ``rightward`` tells if the text is in a language that goes from left to right. A line of it that begins with a
    letter of the other direction goes from the right all the same.
    """
    lines = text.split("\n")
    return "\n".join(_directed_line(line, rightward) if from_the_right(line) else line for line in lines)


def _directed_line(line: str, rightward: bool) -> str:
    first = next((kind for letter in line if (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL")), "L")
    if rightward and first == "L":
        return FROM_THE_RIGHT.sub(_isolated_name, line)
    isolated = FROM_THE_LEFT.sub(_isolated, line)
    return RIGHT + isolated if first == "L" and not line.startswith(RIGHT) else isolated


def _isolated_name(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith(ISOLATE) else f"{ISOLATE}{found[0]}{END}"


def _isolated(found: re.Match[str]) -> str:
    if found[0].startswith(ISOLATE):
        return found[0]
    run = found[0].rstrip(".,:;/'-–? ")
    rest = found[0][len(run) :]
    open_brackets = run.count("(") - run.count(")")
    return found[0] if NUMBER.fullmatch(run) or open_brackets else f"{ISOLATE}{run}{END}{rest}"
