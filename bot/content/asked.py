"""The file asked.txt of a language: how people ask for each answer, as plain lines under the answer's name.

``## recovery-days`` begins an answer; each line below it is a message as somebody might write it. Empty lines and lines
that begin with one ``#`` are passed over. What stands under ``asked`` of the answer itself is known as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.examples import COMMENT
from bot.model import Place, Problem

ASKED = "{language}/asked.txt"
HEADING = "##"


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of asking for one answer, and where they stand."""

    place: Place
    texts: list[str]


def read_asked(text: str, file: str, problems: list[Problem]) -> dict[str, Ways]:
    """The ways of asking, by the id of the answer. An answer has one heading."""
    found: dict[str, Ways] = {}
    below: Ways | None = None
    for number, line in enumerate(text.splitlines(), 1):
        said, place = line.strip(), Place(file, number)
        if said.startswith(HEADING):
            name = said.removeprefix(HEADING).strip()
            if name in found:
                what = f'"{name}" has a heading in line {found[name].place.line} already.'
                problems.append(Problem(place, what, "Put all its lines under one of the two."))
            below = found.setdefault(name, Ways(place, []))
        elif said and not said.startswith(COMMENT):
            if below is None:
                remedy = f'Write "{HEADING} " and the id of the answer in a line above it.'
                problems.append(Problem(place, "It is not said for which answer this is.", remedy))
                continue
            below.texts.append(said)
    return found
