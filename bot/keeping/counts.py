"""How often nothing was found, by week, reason and nearest topic, on disk: counts only, never words.

A week is told only when it is over, and only counts of five or more: asking twice, or taking one number from another,
must not show what a single person asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.model import Missed

LASTS = timedelta(weeks=26)
"""How long a week's counts are kept."""
FEWEST = 5
"""A count below it could be one person's."""
FORM = "missed-{}-W{:02}.tsv"
NAME = re.compile(r"missed-(\d{4})-W(\d{2})\.tsv")
NOWHERE = "-"
"""Stands for no topic near."""
Week = tuple[int, int]
"""Year and number of a week (ISO 8601)."""


class Counts:
    """Counts in a folder of the program's own, one small file a week: ``reason, topic, count`` on each line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def count(self, missed: Missed, at: datetime) -> None:
        """One more, in the week of this moment (UTC); what is older than half a year goes.

        Raises:
            OSError: it could not be written.
        """
        week = _week(at)
        counts = self._read(week)
        counts[missed.reason, missed.topic or NOWHERE] += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / FORM.format(*week)
        new = file.with_suffix(".new")
        new.write_text("".join(f"{reason}\t{topic}\t{count}\n" for (reason, topic), count in counts.items()), "utf-8")
        new.replace(file)
        for old in self._weeks():
            if old < _week(at - LASTS):
                (self.folder / FORM.format(*old)).unlink(missing_ok=True)

    def told(self, at: datetime) -> Iterator[tuple[Week, str, str, int]]:
        """Each week that is over at this moment (UTC), newest first: reason, topic and count, the highest first."""
        for week in sorted(self._weeks(), reverse=True):
            if week < _week(at):
                for (reason, topic), count in self._read(week).most_common():
                    if count >= FEWEST:
                        yield week, reason, topic, count

    def _weeks(self) -> set[Week]:
        names = (NAME.fullmatch(path.name) for path in self.folder.glob("missed-*.tsv"))
        return {(int(name[1]), int(name[2])) for name in names if name}

    def _read(self, week: Week) -> Counter[tuple[str, str]]:
        """What is there; a line that is damaged counts for nothing."""
        try:
            lines = (self.folder / FORM.format(*week)).read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return Counter()
        parts = (line.split("\t") for line in lines)
        return Counter({(each[0], each[1]): int(each[2]) for each in parts if len(each) == 3 and each[2].isdecimal()})


def _week(at: datetime) -> Week:
    year, week, _ = at.isocalendar()
    return year, week
