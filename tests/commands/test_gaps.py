"""``gaps``: a table of counts with bars."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from bot.commands.command import Outside
from bot.commands.gaps import NONE, run
from bot.keeping.counts import Counts
from bot.model import Missed
from tests.conftest import TINY

OVER = datetime(2026, 1, 7, 12, tzinfo=UTC)
"""In a week that is long over, whenever this runs."""


def test_weeks_with_bars(tmp_path: Path) -> None:
    """The highest first, the longest bar the widest; without counts, a sentence."""
    shown = StringIO()
    outside = Outside(StringIO(), shown, TINY, {"STATE_FOLDER": str(tmp_path)})
    assert run(Namespace(), outside) == 0
    counts = Counts(tmp_path)
    for topic, times in (("house", 6), (None, 12), ("rest", 4)):
        for _ in range(times):
            counts.count(Missed("not found", topic), OVER)
    assert run(Namespace(), outside) == 0
    assert shown.getvalue() == (
        f"{NONE}"
        "Week 2 of 2026 (fewer than 5 are not told)\n"
        f"  no topic near  not found     12  {'#' * 30}\n"
        f"  house          not found      6  {'#' * 15}\n"
    )
