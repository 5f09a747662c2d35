"""Nothing that people write is kept: not beside the program, where they are, at home, or among temporary files."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TESTS, TINY

CANARY = "wombat7391"
ASKED = f"sos, what is the scheme {CANARY}"
LINES = [
    {"id": "a", "say": [ASKED, f"quantum {CANARY}", {"press": f"show:{CANARY}"}]},
    {"id": "b", "lang": CANARY, "say": [CANARY]},
]
Files = dict[str, bytes | None]


class Machine:
    """A copy of the tree, with the tiny knowledge in it, and three empty folders: here, home and temporary files."""

    def __init__(self, root: Path) -> None:
        self.root, self.program = root, root / "tree/run_bot.py"
        shutil.copytree(TESTS.parent / "bot", root / "tree/bot", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(TINY, root / "tree/knowledge")
        shutil.copy(TESTS.parent / "run_bot.py", self.program)
        self.here, self.home, self.temporary = (root / name for name in ("here", "home", "temporary"))
        for folder in (self.here, self.home, self.temporary):
            folder.mkdir()
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self.before = self.files()

    def run(self, *arguments: str, typed: str = "", code: int = 0) -> str:
        """What is printed; nothing may be told beside it."""
        done = subprocess.run(
            [sys.executable, str(self.program), *arguments],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            cwd=self.here,
            env=self.env,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (code, "")
        return done.stdout

    def chat(self, typed: str) -> str:
        """What is printed in a chat at a terminal."""
        keyboard, terminal = pty.openpty()
        try:
            os.write(keyboard, typed.encode())
            done = subprocess.run(
                [sys.executable, str(self.program)],
                stdin=terminal,
                capture_output=True,
                cwd=self.here,
                env=self.env,
                timeout=60,
                check=False,
            )
        finally:
            os.close(keyboard)
            os.close(terminal)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    def files(self) -> Files:
        """All that lies in the four folders, with its bytes."""
        found = sorted(self.root.rglob("*"))
        return {str(path): path.read_bytes() if path.is_file() else None for path in found}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_one_question_leaves_nothing(machine: Machine) -> None:
    """After ``ask`` every file is as before, no file is new, and only the reply was printed."""
    assert machine.run("ask", ASKED) == "999: call now\nOr 0808 157 0000.\n  [1] I am safe, show the answer\n"
    assert machine.files() == machine.before


def test_lines_of_json_leave_nothing(machine: Machine) -> None:
    """After ``ask --jsonl`` too; each line printed is the replies to one line, and repeats no word of it."""
    shown = machine.run("ask", "--jsonl", typed="".join(json.dumps(line) + "\n" for line in LINES))
    printed = [json.loads(line) for line in shown.splitlines()]
    assert [(line["id"], len(line["replies"])) for line in printed] == [("a", 3), ("b", 1)]
    assert CANARY not in shown
    assert machine.files() == machine.before


def test_bad_input_leaves_nothing_and_is_not_repeated(machine: Machine) -> None:
    """A line that is no conversation is told by its number, never by its words."""
    typed = f'{CANARY}\n{{"say": [{{"{CANARY}": 1}}]}}\n{{"at": "{CANARY}", "say": ["x"]}}\n'
    shown = machine.run("ask", "--jsonl", typed=typed)
    assert len(shown.splitlines()) == 3
    assert CANARY not in shown
    assert machine.files() == machine.before


def test_a_chat_leaves_nothing(machine: Machine) -> None:
    """At a terminal: a danger, its button, what is not found; no history of what was typed is written."""
    shown = machine.chat(f"{ASKED}\n1\nquantum {CANARY}\nquit\n")
    assert "999: call now" in shown
    assert "The scheme helps people who were exploited." in shown
    assert "Sorry, I do not have that." in shown
    assert CANARY not in shown
    assert machine.files() == machine.before


def test_a_check_leaves_nothing(machine: Machine) -> None:
    """``check`` tries every promise in the folder, and changes nothing in it."""
    assert machine.run("check").startswith("No problems: nothing has to be put right.\n")
    assert machine.files() == machine.before


@pytest.mark.parametrize("where", ["Path(__file__).parent", "Path.cwd()", "Path.home()", "Path(tempfile.gettempdir())"])
def test_a_program_that_keeps_something_is_found_out(machine: Machine, where: str) -> None:
    """The tests above pass over nothing: the copy is what runs, and each of the four folders is looked at."""
    assert len(machine.before) > 60
    keeps = f"\nimport tempfile\nfrom pathlib import Path\n({where} / 'kept').write_text('x')\n"
    with (machine.root / "tree/bot/assistant.py").open("a", encoding="utf-8") as module:
        module.write(keeps)
    before = machine.files()
    machine.run("ask", ASKED)
    assert [Path(name).name for name in machine.files().keys() - before.keys()] == ["kept"]
