"""Numbers that must never be given, looked for in every file of the knowledge folder, comments included."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bot.model import Place, Problem

GROUPS = re.compile(r"(?:\+\s?44|\d)[\d\s().\-\u2010-\u2014]*\d")
"""Digits with nothing between them but what stands inside printed telephone numbers."""


class _Digits(dict[int, str]):
    """A table for ``str.translate``: every digit as one of 0-9, whatever script it is in; it fills up as it is used."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = str(unicodedata.digit(chr(code))) if chr(code).isdigit() else chr(code)
        return plain


DIGITS = _Digits()


def digits(text: str) -> str:
    """The digits of a number as 0-9, whatever script they are typed in; +44 is the same as a leading 0."""
    return "".join(letter for letter in re.sub(r"\+\s?44", "0", _plain(text)) if letter.isdecimal())


def forbidden_numbers(folder: Path, files: list[str], never: dict[str, str]) -> Iterator[Problem]:
    """One problem for each place at which a forbidden number stands, in the order of the files."""
    for file in files:
        text = (folder / file).read_text("utf-8", errors="replace")
        plain = _plain(text)
        for found in GROUPS.finditer(plain):
            for start, number in _numbers_in(found[0]):
                if reason := never.get(number):
                    line = plain.count("\n", 0, found.start() + start) + 1
                    what = f"A number here must never be given: {reason}."
                    yield Problem(Place(file, line), what, "Quote the right helpline by its id, in braces.")


def _plain(text: str) -> str:
    """The text, as long as it was, with every digit as one of 0-9."""
    return text if text.isascii() else text.translate(DIGITS)


def _numbers_in(group: str) -> Iterator[tuple[int, str]]:
    """Every run of neighbouring groups of digits, with where it starts: a year may stand before a number."""
    starts = [found.start() for found in re.finditer(r"(?<!\d)(?:\+\s?44|\d)", group)]
    ends = [found.end() for found in re.finditer(r"\d(?!\d)", group)]
    for start in starts:
        yield from ((start, digits(group[start:end])) for end in ends if end > start)
