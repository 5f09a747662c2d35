"""Nothing that people write is kept: not in the folder they are in, not at home, not among temporary files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TESTS, TINY

CANARY = "wombat7391"
ASKED = f"sos what is the scheme {CANARY}"
LINES = [
    {"id": "a", "say": [ASKED, f"quantum {CANARY}", {"press": f"show:{CANARY}"}]},
    {"id": "b", "lang": CANARY, "say": [CANARY]},
]


class Empty:
    """Three empty folders: where the program is started, its home, and where temporary files go."""

    def __init__(self, root: Path) -> None:
        self.here, self.home, self.temporary = (root / name for name in ("here", "home", "temporary"))
        for folder in (self.here, self.home, self.temporary):
            folder.mkdir()
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PYTHONUTF8": "1",
        }

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(TESTS.parent / "run_bot.py"), "--knowledge", str(TINY), *arguments],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            cwd=self.here,
            env=self.env,
            timeout=60,
            check=False,
        )

    def files(self) -> list[Path]:
        return [path for folder in (self.here, self.home, self.temporary) for path in folder.rglob("*")]


@pytest.fixture
def empty(tmp_path: Path) -> Empty:
    return Empty(tmp_path)


def test_one_question_leaves_nothing(empty: Empty) -> None:
    """After ``ask`` the three folders are as empty as before, and only the reply was printed."""
    done = empty.run("ask", ASKED)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "999: call now\nOr 0808 157 0000.\n  [1] I am safe, show the answer\n"
    assert empty.files() == []


def test_lines_of_json_leave_nothing(empty: Empty) -> None:
    """After ``ask --jsonl`` too; each line printed is the replies to one line, and repeats no word of it."""
    done = empty.run("ask", "--jsonl", typed="".join(json.dumps(line) + "\n" for line in LINES))
    assert (done.returncode, done.stderr) == (0, "")
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["id"], len(line["replies"])) for line in printed] == [("a", 3), ("b", 1)]
    assert CANARY not in done.stdout
    assert empty.files() == []


def test_bad_input_leaves_nothing_and_is_not_repeated(empty: Empty) -> None:
    """A line that is no conversation is told by its number, never by its words."""
    done = empty.run(
        "ask", "--jsonl", typed=f'{CANARY}\n{{"say": [{{"{CANARY}": 1}}]}}\n{{"at": "{CANARY}", "say": ["x"]}}\n'
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 3
    assert CANARY not in done.stdout
    assert empty.files() == []


def test_the_three_folders_are_those_in_use(empty: Empty) -> None:
    """The tests above would pass over nothing if Python took its temporary folder or its home from elsewhere."""
    look = "import os, pathlib, tempfile; print(os.getcwd(), pathlib.Path.home(), tempfile.gettempdir())"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=empty.here, env=empty.env, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == [str(empty.here), str(empty.home), str(empty.temporary)]
