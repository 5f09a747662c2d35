"""How the last taking-in ended, on disk."""

from __future__ import annotations

from pathlib import Path

from bot.keeping.outcome import FILE, keep_outcome, last_outcome
from tests.conftest import AT


def test_one_line_with_its_moment(tmp_path: Path) -> None:
    """In place of the one before; the folder is made if it is not there; whatever it holds, it is one line."""
    state = tmp_path / "state"
    assert last_outcome(state) is None
    keep_outcome(state, "The change was\nnot taken.", AT)
    keep_outcome(state, "The change was\n taken.", AT)
    assert last_outcome(state) == "2026-11-21 10:00 UTC: The change was taken."
    assert [path.name for path in state.iterdir()] == [FILE]
