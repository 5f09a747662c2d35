"""The file elsewhere.txt of a language: messages that nothing here answers, so that they are told from ours.

A line is a message as somebody might write it. Empty lines and lines that begin with ``#`` are passed over.
"""

from __future__ import annotations

from bot.content.examples import COMMENT
from bot.model import Place, Problem

ELSEWHERE = "{language}/elsewhere.txt"


def read_elsewhere(text: str, file: str, problems: list[Problem]) -> tuple[str, ...]:
    """Every message, in order. None may stand there twice."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith(COMMENT):
            continue
        if said.casefold() in found:
            what = f"This message stands in line {found[said.casefold()]} already."
            problems.append(Problem(Place(file, number), what, "Take out one of the two."))
        found[said.casefold()] = number
    return tuple(found)
