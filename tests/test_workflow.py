"""The workflow that comments on edits: its commands are ours, and they do what they are there for."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from tests.conftest import TESTS, TINY

ROOT = TESTS.parent
WORKFLOW = ROOT / ".github/workflows/knowledge.yml"


def steps() -> list[dict[str, str]]:
    read = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    found: list[dict[str, str]] = read["jobs"]["check"]["steps"]
    assert len(found) > 5
    return found


def test_it_runs_on_edits_of_the_knowledge_and_may_comment_only() -> None:
    """``on`` is read as true by YAML 1.1, as everywhere."""
    read = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    assert read[True] == {"pull_request": {"paths": ["knowledge/**"]}}
    assert read["permissions"] == {"contents": "read", "pull-requests": "write"}


def test_its_commands_run(tmp_path: Path) -> None:
    """On an edit that has two faults, one of each grade, against the folder as it was: lines, a comment, a failure."""
    shutil.copytree(TINY, tmp_path / "base/knowledge")
    shutil.copytree(TINY, tmp_path / "edit/knowledge")
    shutil.copytree(ROOT / "bot", tmp_path / "base/bot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "run_bot.py", tmp_path / "base/run_bot.py")
    answers = tmp_path / "edit/knowledge/en/answers/basics.yaml"
    text = answers.read_text("utf-8").replace("people who were exploited.", "people. Ring 020 7946 0000.")
    answers.write_text(text.replace("[i need a flat]", "[quantum banana]"), "utf-8")
    ours = [step["run"] for step in steps() if "base/run_bot.py" in step.get("run", "")]
    assert len(ours) == 2
    results = []
    for command in ours:
        line = command.replace("python base", f"{shlex.quote(sys.executable)} base")
        done = subprocess.run(["/bin/bash", "-ec", line], cwd=tmp_path, capture_output=True, text=True, check=False)
        results.append((done.returncode, done.stdout, done.stderr))
    (failed, lines, _), (written, _, told) = results
    assert failed == 1
    assert re.search(r"^::error file=knowledge/en/answers/basics.yaml,line=5::The number ", lines, re.MULTILINE)
    assert re.search(r"^::warning file=knowledge/en/answers/basics.yaml,line=19::The proof ", lines, re.MULTILINE)
    assert (written, told) == (0, "")
    comment = (tmp_path / "short.md").read_text("utf-8")
    assert "### How it will look: what-is-it" in comment
    assert "### What changes" in comment


def test_every_program_that_it_calls_is_there_on_the_code_host() -> None:
    """Python, pip, the code host's own gh, and the shell."""
    called = {line.split()[0] for step in steps() for line in step.get("run", "").splitlines() if line[:1].isalpha()}
    assert called <= {"python", "pip", "gh", "head", "exit"}
