"""``evaluate``: the shares of each group, what changed since the last record, and what went wrong."""

from __future__ import annotations

from argparse import ArgumentParser
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.command import Outside, PlainError
from bot.commands.evaluate import COMMAND, RECORDED
from tests.conftest import TINY

RIGHT = '{"id": "a", "say": ["explain the scheme"], "want": {"kind": "answer", "entry": ["what-is-it"]}}\n'
WRONG = '{"id": "b", "say": ["explain the scheme"], "want": {"kind": "answer", "entry": ["rest"]}}\n'


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with the project's own place for conversations."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tests/questions").mkdir(parents=True)
    (tmp_path / RECORDED).parent.mkdir(parents=True)
    return tmp_path


def evaluated(*arguments: str) -> str:
    parser, shown = ArgumentParser(), StringIO()
    COMMAND.add_options(parser)
    assert COMMAND.run(parser.parse_args(arguments), Outside(StringIO(), shown, TINY, {})) == 0
    return shown.getvalue()


def test_each_group_has_its_shares(elsewhere: Path) -> None:
    """With their intervals; and what went wrong, if wanted."""
    (elsewhere / "some.jsonl").write_text(RIGHT + WRONG, "utf-8")
    shown = evaluated("some.jsonl", "--misses", "5")
    line = next(line for line in shown.splitlines() if line.startswith("all"))
    assert line.split() == "all 50.0% (9%-91%) 1/2 50.0% (9%-91%) 1/2 50.0% (9%-91%) 1/2 0.0% (0%-66%) 0/2".split()
    assert "b, wrong: explain the scheme" in shown
    assert "a, " not in shown


def test_a_recorded_run_is_what_the_next_is_compared_with(elsewhere: Path) -> None:
    """Only what came out differently is told."""
    file = elsewhere / "tests/questions/own.jsonl"
    file.write_text(RIGHT, "utf-8")
    assert " was " not in evaluated("--record")
    file.write_text(WRONG.replace('"b"', '"a"'), "utf-8")
    assert "a was right, is wrong: explain the scheme" in evaluated()


def test_nothing_to_play_is_told(elsewhere: Path) -> None:
    """As are a file that is not there and a line that is no conversation."""
    with pytest.raises(PlainError, match="no conversation to play"):
        evaluated()
    with pytest.raises(PlainError, match=r"gone\.jsonl cannot be read"):
        evaluated("gone.jsonl")
    (elsewhere / "bad.jsonl").write_text("no", "utf-8")
    with pytest.raises(PlainError, match=r"bad\.jsonl: line 1 is no conversation"):
        evaluated("bad.jsonl")
