"""``doctor``: one line on how the last change was taken."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

from bot.commands.command import Outside
from bot.commands.doctor import NEVER, run
from bot.keeping.outcome import keep_outcome
from tests.conftest import AT, TINY


def test_it_says_how_the_last_change_ended(tmp_path: Path) -> None:
    """Or that there was none since the start."""
    shown = StringIO()
    outside = Outside(StringIO(), shown, TINY, {"STATE_FOLDER": str(tmp_path)})
    assert run(Namespace(), outside) == 0
    keep_outcome(tmp_path, "The change was taken.", AT)
    assert run(Namespace(), outside) == 0
    assert shown.getvalue() == f"{NEVER}\n2026-11-21 10:00 UTC: The change was taken.\n"
