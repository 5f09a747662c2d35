"""What a larger knowledge folder costs: python -m tests.benchmarks.growth [ENTRIES …]

Our own folder, safety and all, with invented entries beside its own until there are so many. An invented entry is asked
for in 6 to 20 ways: lines of our own in which the two longest words are replaced by two of the entry's own, one of them
a word that nobody has seen. So the words that are known grow with the folder. Asked are our own promised questions and
as many of invented entries, worded in a way that does not stand there, every tenth with a slip of the finger. The same
sizes make the same folders.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.content.loading import load_library
from bot.exam import proofs_of
from bot.text.words import words
from tests.benchmarks.apart import apart, machine, peak, reply_to, row, spread, started
from tests.benchmarks.folders import Written, entry_of, write_answers

OURS = Path(__file__).parent.parent.parent / "knowledge"
SIZES = (300, 1_000, 10_000)
FEWEST, MOST = 6, 20
"""Ways of asking for an invented entry."""
SHORTEST, LONGEST = 4, 12
"""Words of a line that is taken for a pattern."""
LONG = 6
"""Letters of a word that is taken apart to make new ones."""
SLIP = 10
"""Every so many of the questions on invented entries hold a slip."""
COLUMNS = ("entries", "ways of asking", "start s", "peak MB", "p50 / p99 ms", "our questions that find their answer, %")


class Inventor:
    """Makes entries out of the lines of a real folder. Each depends on its number alone."""

    def __init__(self, lines: list[str]) -> None:
        split = sorted({words(line) for line in lines})
        self.patterns = [line for line in split if SHORTEST <= len(line) <= LONGEST]
        self.words = sorted({word for line in split for word in line if len(word) >= LONG and word.isalpha()})

    def entry(self, number: int) -> Written:
        """An entry with its ways of asking; the first is its title."""
        ways = self._ways(number)
        return entry_of(number, [next(ways) for _ in range(Random(number).randint(FEWEST, MOST))], "")

    def question(self, number: int) -> str:
        """One more way of asking for it."""
        ways = self._ways(number)
        asked = [next(ways) for _ in range(MOST + 1)][-1]
        return asked if number % SLIP else _with_a_slip(asked)

    def _ways(self, number: int) -> Iterator[str]:
        chance = Random(f"entry {number}")
        head, tail, other = chance.sample(self.words, 3)
        own = (head[: LONG // 2 + 1] + tail[-LONG // 2 :], other)
        while True:
            pattern = chance.choice(self.patterns)
            longest = sorted(pattern, key=len)[-len(own) :]
            yield " ".join(own[longest.index(word)] if word in longest else word for word in pattern)


def main() -> None:
    """Print the machine and a row for each size."""
    print(f"{machine()}\n\n{row(COLUMNS)}\n{row(['---'] * len(COLUMNS))}")
    for entries in map(int, sys.argv[1:] or SIZES):
        with TemporaryDirectory(prefix="grown-") as folder:
            questions = apart(grow, Path(folder), entries)
            print(row(apart(measured, Path(folder), questions)), flush=True)


def grow(folder: Path, entries: int) -> list[str]:
    """Fill a folder; the questions on invented entries."""
    shutil.copytree(OURS, folder, dirs_exist_ok=True)
    own = load_library(OURS, weights=False).entries
    inventor = Inventor([line for entry in own for line in entry.asked])
    source = next(entry.sources[0] for entry in own if entry.sources)
    invented = range(entries - len(own))
    write_answers(folder / "en/answers", (replace(inventor.entry(number), sources=[source]) for number in invented))
    asked = Random(entries).sample(invented, min(len(invented), sum(len(entry.proof) for entry in own)))
    return [inventor.question(number) for number in asked]


def measured(folder: Path, questions: list[str]) -> list[object]:
    """The row of one folder."""
    start = started(folder)
    index = start.edition.assistant.index
    promised = [(name, *reply_to(start.edition, text)) for name, text, _ in proofs_of(start.edition)]
    times = [milliseconds for _, _, milliseconds in promised]
    times += [milliseconds for _, milliseconds in (reply_to(start.edition, text) for text in questions)]
    kept = sum(reply.entry == name for name, reply, _ in promised) / len(promised)
    return [
        *(len(start.edition.library.entries), sum(len(each.phrasings) for each in index.documents)),
        *(f"{start.seconds:.1f}", f"{peak():.0f}", spread(times), f"{100 * kept:.1f}"),
    ]


def _with_a_slip(text: str) -> str:
    """The text with two letters of its longest word swapped."""
    longest = max(text.split(), key=len)
    middle = len(longest) // 2
    swapped = longest[: middle - 1] + longest[middle] + longest[middle - 1] + longest[middle + 1 :]
    return text.replace(longest, swapped)


if __name__ == "__main__":
    main()
