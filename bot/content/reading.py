"""A file of the knowledge folder, read as text and as pieces. Nothing is ever raised: what is wrong is told."""

from __future__ import annotations

import re
from pathlib import Path

from bot.content.pieces import Piece, pieces_of
from bot.model import Place, Problem

LARGEST = 5_000_000
"""Bytes of one file. The learned weights of danger take two fifths of it; more is a mistake or a bomb."""

SPECIAL_SPACE = re.compile(r"^[ -]*(?:[\w-]+:)?[ ]*[\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE)
"""A line that begins with one, or has one behind a dash or a name: spaces within a text do no harm."""


def read(folder: Path, file: str, problems: list[Problem], *, strict: bool = False) -> Piece | None:
    """The pieces of one file of the knowledge folder; None when nothing of it can be used.

    Whatever is wrong is appended to ``problems``. A ``strict`` reader gets nothing of a file with a mistake.
    """
    text = text_of(folder, file, problems)
    if text is None:
        return None
    if tabbed := _first_indenting_tab(text):
        problems.append(Problem(Place(file, tabbed), "A tab stands at the start of this line.", "Use spaces instead."))
        return None
    if special := _first(SPECIAL_SPACE, text):
        what = "A special space stands here, as copied from a web page or a word processor."
        problems.append(Problem(Place(file, special), what, "Delete it and press the space bar."))
        return None
    return pieces_of(text, file, problems, strict=strict)


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


def _first(sought: re.Pattern[str], text: str) -> int | None:
    """The first line on which it stands."""
    found = sought.search(text)
    return text.count("\n", 0, found.end()) + 1 if found else None


def _first_indenting_tab(text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return number
    return None
