"""The tools agree: types, style and form, as part of the one test command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "arguments",
    [("mypy",), ("ruff", "check", "."), ("ruff", "format", "--check", ".")],
    ids=["types", "style", "form"],
)
def test_tool_has_nothing_to_say(arguments: tuple[str, ...]) -> None:
    """mypy --strict on bot/ and run_bot.py, ruff check, ruff format --check (settings: pyproject.toml)."""
    run = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_ci_runs_the_command_of_the_readme() -> None:
    """What the README tells a newcomer to type is what CI runs, word for word."""
    readme, ci = (ROOT / "README.md").read_text("utf-8"), (ROOT / ".ci/run").read_text("utf-8")
    commands = [line.strip() for line in readme.splitlines() if line.strip().endswith("-m pytest")]
    assert len(commands) == 1
    assert f"\n{commands[0]} | tee" in ci


def test_everything_is_pinned() -> None:
    """Each requirement names exactly one version."""
    lines = [
        line.strip()
        for name in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / name).read_text("utf-8").splitlines()
        if line.strip() and not line.startswith(("#", "-r"))
    ]
    assert len(lines) >= 8
    assert [line for line in lines if "==" not in line] == []
