"""How well and how fast it finds what is no knowledge of ours: python -m tests.benchmarks.public_sets FILE.json …

A file holds a set of questions that nobody here wrote: ``entries`` (``id``, ``questions``, ``answer``) and ``queries``
(``q`` and ``gold``, the ids that are right; none where nothing answers). Each set becomes a knowledge folder and is
asked in a process of its own. The table of meanings and the numbers of ranking stay those of our own knowledge.

``--elsewhere knowledge/en/elsewhere.txt`` puts the messages that nothing answers beside each set. Without any, next to
no question is refused.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.apart import apart, machine, peak, row, spread, started
from tests.benchmarks.asking import OUTCOMES, REFUSED, WRONG, ask
from tests.benchmarks.folders import entry_of, id_of, write_minimal

AMONG = 3
"""Matches among which the right one counts as found."""
COLUMNS = (
    *("set", "entries", "queries", "of them out of scope", "accuracy@1 %", f"success@{AMONG} %"),
    *(f"{outcome} %" for outcome in OUTCOMES),
    *("AUROC ours", "AUROC confidence", "out of scope: wrong %", "out of scope: refused %"),
    *("p50 / p99 ms", "peak MB", "start s"),
)
"""Shares are of the queries in scope, unless it is said."""


def main() -> None:
    """Print the machine and a row for each set."""
    options = ArgumentParser()
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--elsewhere", type=Path)
    given = options.parse_args()
    print(f"{machine()}\n\n{row(COLUMNS)}\n{row(['---'] * len(COLUMNS))}")
    for file in given.files:
        print(row(apart(measured, file, given.elsewhere)), flush=True)


def measured(file: Path, elsewhere: Path | None) -> list[object]:
    """The row of one set."""
    given = json.loads(file.read_text("utf-8"))
    names = {each["id"]: id_of(number) for number, each in enumerate(given["entries"])}
    with TemporaryDirectory(prefix="set-") as folder:
        entries = (entry_of(number, each["questions"], each["answer"]) for number, each in enumerate(given["entries"]))
        write_minimal(Path(folder), entries, elsewhere)
        start = started(Path(folder))
        asked = [ask(start.edition, each["q"], {names[name] for name in each["gold"]}) for each in given["queries"]]
    ours = [each for each in asked if each.in_scope]
    others = [each for each in asked if not each.in_scope]
    return [
        *(given["name"], len(names), len(asked), len(others)),
        *(_percent(each.place is not None and each.place < most for each in ours) for most in (1, AMONG)),
        *(_percent(each.outcome == outcome for each in ours) for outcome in OUTCOMES),
        auroc([each.ours for each in ours], [each.ours for each in others]),
        auroc([each.confidence for each in ours], [each.confidence for each in others]),
        *(_percent(each.outcome == outcome for each in others) for outcome in (WRONG, REFUSED)),
        *(spread([each.milliseconds for each in asked]), f"{peak():.0f}", f"{start.seconds:.1f}"),
    ]


def auroc(high: Sequence[float], low: Sequence[float]) -> str:
    """How often one of the first is above one of the second, a tie counting for half; in percent."""
    if not high or not low:
        return "-"
    lower = sorted(low)
    above = sum(bisect_left(lower, each) + bisect_right(lower, each) for each in high)
    return f"{50 * above / (len(high) * len(low)):.1f}"


def _percent(true: Iterable[bool]) -> str:
    hits = list(true)
    return f"{100 * sum(hits) / len(hits):.1f}" if hits else "-"


if __name__ == "__main__":
    main()
