"""The line that a problem is about, where only the start of its block is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import takewhile
from pathlib import Path

from bot.model import Place, Problem


def placed(problems: Iterable[Problem], folder: Path) -> list[Problem]:
    """Each with the first line of its block on which its wording stands; as it is, where that stands on none."""

    @cache
    def lines_of(file: str) -> tuple[str, ...]:
        try:
            return tuple((folder / file).read_text("utf-8-sig").splitlines())
        except (OSError, UnicodeDecodeError):
            return ()

    return [_placed(each, lines_of(each.place.file)) if each.wording else each for each in problems]


def _placed(problem: Problem, lines: tuple[str, ...]) -> Problem:
    start = problem.place.line - 1
    first, *others = lines[start:] or ("",)
    in_list = first.lstrip().startswith("- ")
    block = [
        first,
        *takewhile(
            lambda line: (
                not in_list or not line.strip() or line.lstrip().startswith("#") or _indent(line) > _indent(first)
            ),
            others,
        ),
    ]
    found = next(
        (
            number
            for like in (_is, _holds_word, _holds)
            for number, line in enumerate(block)
            if like(line, problem.wording)
        ),
        0,
    )
    return replace(problem, place=Place(problem.place.file, problem.place.line + found))


def _is(line: str, wording: str) -> bool:
    return line.strip().removeprefix("- ").strip("\"' ") == wording


def _holds_word(line: str, wording: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(wording)}(?![\w-])", line) is not None


def _holds(line: str, wording: str) -> bool:
    return wording in line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
