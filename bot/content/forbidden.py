"""Numbers that must never be given, looked for in every file of the knowledge folder, comments included."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bot.model import Place, Problem

GROUPS = re.compile(r"(?:\+\s?)?\d[\d\s().\-\u2010-\u2014]*\d")
"""Digits, in any script, with nothing between them but what stands inside printed telephone numbers."""
PREFIX = re.compile(r"\+\s?44")
"""The country's code: with it a number has no leading 0."""


def digits(text: str) -> str:
    """The digits of a number as 0-9, whatever script they are typed in; +44 is the same as a leading 0."""
    plain = (str(unicodedata.decimal(letter, letter)) for letter in text)
    return "".join(filter(str.isdecimal, PREFIX.sub("0", "".join(plain))))


def forbidden_numbers(folder: Path, files: list[str], never: dict[str, str]) -> Iterator[Problem]:
    """One problem for each place at which a forbidden number stands, in the order of the files."""
    shortest = min(map(len, never), default=0)
    for file in files:
        text = (folder / file).read_text("utf-8", errors="replace")
        for found in GROUPS.finditer(text):
            if len(found[0]) < shortest:
                continue
            for start, number in _numbers_in(found[0]):
                if reason := never.get(number):
                    line = text.count("\n", 0, found.start() + start) + 1
                    what = f"A number here must never be given: {reason}."
                    yield Problem(Place(file, line), what, "Quote the right helpline by its id, in braces.")


def _numbers_in(group: str) -> Iterator[tuple[int, str]]:
    """Every run of neighbouring groups of digits, with where it starts: a year may stand before a number."""
    starts = [found.start() for found in re.finditer(r"(?<!\d)(?:\+\s?)?\d", group)]
    ends = [found.end() for found in re.finditer(r"\d(?!\d)", group)]
    for start in starts:
        yield from ((start, digits(group[start:end])) for end in ends if end > start)
