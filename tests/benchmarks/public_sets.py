"""How well and how fast it finds what is no knowledge of ours: python -m tests.benchmarks.public_sets FILE.json …

A file holds a set of questions that nobody here wrote: ``entries`` (``id``, ``questions``, ``answer``) and ``queries``
(``q`` and ``gold``, the ids that are right; none where nothing answers). Each set becomes a knowledge folder and is
asked in a process of its own. The table of meanings and the numbers of ranking stay those of our own knowledge.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.edition import Edition
from bot.model import Kind, Match, Message, Reply, Thread
from bot.search.ranking import rank
from bot.understanding import understand
from tests.benchmarks.apart import apart, machine, peak, reply_to, row, spread, started
from tests.benchmarks.folders import entry_of, id_of, write_minimal

AMONG = 3
"""Matches among which the right one counts as found."""
RIGHT, OFFERED, WRONG, REFUSED, CARD = OUTCOMES = ("right", "offered", "wrong", "refused", "card")
COLUMNS = (
    *("set", "entries", "queries", "of them out of scope", "accuracy@1 %", f"success@{AMONG} %"),
    *(f"{outcome} %" for outcome in OUTCOMES),
    *("AUROC ours", "AUROC confidence", "out of scope: wrong %", "refused %"),
    *("p50 / p99 ms", "peak MB", "start s"),
)
"""Outcomes are of the queries in scope, unless it is said; a card is one of danger."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of one query."""

    in_scope: bool
    place: int
    """Of the first right match; beyond all of them if there is none."""
    outcome: str
    ours: float
    confidence: float
    milliseconds: float


def main() -> None:
    """Print the machine and a row for each set."""
    print(f"{machine()}\n\n{row(COLUMNS)}\n{row(['---'] * len(COLUMNS))}")
    for file in sys.argv[1:]:
        print(row(apart(measured, Path(file))), flush=True)


def measured(file: Path) -> list[object]:
    """The row of one set."""
    given = json.loads(file.read_text("utf-8"))
    names = {each["id"]: id_of(number) for number, each in enumerate(given["entries"])}
    with TemporaryDirectory(prefix="set-") as folder:
        entries = enumerate(given["entries"])
        write_minimal(Path(folder), (entry_of(at, each["questions"], each["answer"]) for at, each in entries))
        start = started(Path(folder))
        asked = [_ask(start.edition, query, names) for query in given["queries"]]
    ours = [each for each in asked if each.in_scope]
    others = [each for each in asked if not each.in_scope]
    return [
        *(given["name"], len(names), len(asked), len(others)),
        *(_percent(each.place < most for each in ours) for most in (1, AMONG)),
        *(_percent(each.outcome == outcome for each in ours) for outcome in OUTCOMES),
        auroc([each.ours for each in ours], [each.ours for each in others]),
        auroc([each.confidence for each in ours], [each.confidence for each in others]),
        *(_percent(each.outcome == outcome for each in others) for outcome in (WRONG, REFUSED)),
        *(spread([each.milliseconds for each in asked]), f"{peak():.0f}", f"{start.seconds:.1f}"),
    ]


def _ask(edition: Edition, query: dict[str, Any], names: dict[str, str]) -> Asked:
    right = {names[each] for each in query["gold"]}
    reply, milliseconds = reply_to(edition, query["q"])
    found = _ranked(edition, query["q"])
    place = next((place for place, match in enumerate(found) if match.id in right), len(found) + AMONG)
    best = found[0] if found else Match("", 0.0, 0.0)
    return Asked(bool(right), place, outcome_of(reply, right), best.ours, best.confidence, milliseconds)


def _ranked(edition: Edition, text: str) -> tuple[Match, ...]:
    """What the search finds, whatever the reply then makes of it."""
    library = edition.assistant.library
    return rank(understand(Message(at=datetime.now(UTC), text=text), Thread(), library), edition.assistant.index)


def outcome_of(reply: Reply, right: set[str]) -> str:
    """What the person gets; a choice that does not hold what was asked for is as wrong as an answer that is not it."""
    if reply.kind in (Kind.CRISIS, Kind.UNKNOWN):
        return CARD if reply.kind is Kind.CRISIS else REFUSED
    if reply.kind is Kind.CHOICE:
        return OFFERED if right & {button.entry for button in reply.buttons} else WRONG
    return RIGHT if reply.entry in right else WRONG


def auroc(high: Sequence[float], low: Sequence[float]) -> str:
    """How often one of the first is above one of the second, a tie counting for half; in percent."""
    if not high or not low:
        return "-"
    lower = sorted(low)
    above = sum(bisect_left(lower, each) + bisect_right(lower, each) for each in high)
    return f"{50 * above / (len(high) * len(low)):.1f}"


def _percent(true: Any) -> str:
    hits = list(true)
    return f"{100 * sum(hits) / len(hits):.1f}" if hits else "-"


if __name__ == "__main__":
    main()
