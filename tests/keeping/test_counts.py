"""How often nothing was found: counts by week, and no single person among them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.keeping.counts import FEWEST, Counts
from bot.model import Missed
from tests.conftest import AT

NEXT_WEEK = AT + timedelta(weeks=1)
NOT_FOUND = Missed("not found", "house")


def test_a_week_is_told_when_it_is_over(tmp_path: Path) -> None:
    """Not before: asking twice in one week would show who asked in between."""
    counts = Counts(tmp_path / "state")
    for _ in range(FEWEST):
        counts.count(NOT_FOUND, AT)
    assert list(counts.told(AT)) == []
    assert list(counts.told(NEXT_WEEK)) == [((2026, 47), "not found", "house", FEWEST)]


def test_fewer_than_five_are_not_told(tmp_path: Path) -> None:
    """And no sum from which they could be taken."""
    counts = Counts(tmp_path)
    for _ in range(FEWEST - 1):
        counts.count(NOT_FOUND, AT)
    for _ in range(FEWEST + 2):
        counts.count(Missed("none of these", None), AT)
    assert list(counts.told(NEXT_WEEK)) == [((2026, 47), "none of these", "-", FEWEST + 2)]


def test_it_outlasts_a_restart_and_ends_after_half_a_year(tmp_path: Path) -> None:
    """The newest week first; what is older is deleted with the next count."""
    for _ in range(FEWEST):
        Counts(tmp_path).count(NOT_FOUND, AT)
        Counts(tmp_path).count(NOT_FOUND, NEXT_WEEK)
    later = AT + timedelta(weeks=27)
    assert [week for week, *_ in Counts(tmp_path).told(later)] == [(2026, 48), (2026, 47)]
    Counts(tmp_path).count(NOT_FOUND, later)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["missed-2026-W48.tsv", "missed-2027-W21.tsv"]


@pytest.mark.parametrize("text", ["", "not found\thouse", "not found\thouse\tmany\n", "\x00\xff\n\t\t\n"])
def test_a_damaged_line_counts_for_nothing(tmp_path: Path, text: str) -> None:
    """The others hold, and the next one is counted."""
    (tmp_path / "missed-2026-W47.tsv").write_text(f"{text}\nnot found\trest\t7\n", "utf-8")
    counts = Counts(tmp_path)
    counts.count(NOT_FOUND, AT)
    assert list(counts.told(NEXT_WEEK)) == [((2026, 47), "not found", "rest", 7)]


@settings(max_examples=40, deadline=None)
@given(asked=st.lists(st.sampled_from(["a", "b", "c", None]), max_size=30))
def test_what_is_told_is_what_was_counted(asked: list[str | None], tmp_path_factory: pytest.TempPathFactory) -> None:
    """From five on, each once."""
    counts = Counts(tmp_path_factory.mktemp("counts"))
    for topic in asked:
        counts.count(Missed("not found", topic), AT)
    told = {topic: count for _, _, topic, count in counts.told(datetime(2027, 1, 1, tzinfo=UTC))}
    assert told == {topic or "-": asked.count(topic) for topic in set(asked) if asked.count(topic) >= FEWEST}
