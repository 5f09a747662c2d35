"""Reading: nothing is guessed, every piece knows its line, and nothing is ever raised."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content.pieces import Fields, Text
from bot.content.reading import LARGEST, read, text_of
from bot.model import Place, Problem
from tests.content.conftest import told

ANY_FOLDER = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_mark_at_the_start_of_a_utf8_file_goes(tmp_path: Path) -> None:
    """Windows Notepad writes a byte order mark; it is not part of the first name. Its line ends do no harm."""
    (tmp_path / "f.yaml").write_bytes(b"\xef\xbb\xbfname: x\r\nother: |\r\n  y\r\n  z\r\n")
    piece = read(tmp_path, "f.yaml", [])
    assert isinstance(piece, Fields)
    assert list(piece.fields) == ["name", "other"]
    assert piece.fields["other"] == Text(Place("f.yaml", 2), "y\nz")


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("[a, b]: c\n", "f.yaml:1: A list stands where a name belongs. Write a name and a colon."),
        ("a: &x [b]\nc: *x\n", "f.yaml:1: Something is repeated here by a * mark. Write it out again."),
        ("- a\n -\tb\n- c\n\t- d\n", "f.yaml:4: A tab stands at the start of this line. Use spaces instead."),
        ("", "f.yaml:1: This file is empty. Write [] in it if nothing shall stand there."),
        (
            "[" * 13 + "]" * 13,
            "f.yaml:1: Too many lists stand within one another. Take out the spare brackets or dashes.",
        ),
        ("a" * (LARGEST + 1), "f.yaml:1: This file has more than 5,000,000 bytes. Split it into several files."),
    ],
)
def test_what_is_wrong_is_told_at_its_line(written: str, line: str, tmp_path: Path) -> None:
    """Each in words for staff; the whole list of mistakes lies in broken_knowledge."""
    (tmp_path / "f.yaml").write_text(written, "utf-8")
    problems: list[Problem] = []
    read(tmp_path, "f.yaml", problems)
    assert told(problems) == [line]


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    """What the machine cannot open is a problem like any other."""
    (tmp_path / "f.yaml").mkdir()
    problems: list[Problem] = []
    assert read(tmp_path, "f.yaml", problems) is None
    assert told(problems) == ["f.yaml:1: This file cannot be read (Is a directory). Look at its permissions."]


@ANY_FOLDER
@given(st.binary(max_size=300))
def test_any_bytes_give_a_piece_or_a_problem(tmp_path: Path, raw: bytes) -> None:
    """Whatever lies in a file, nothing is raised, and nothing is lost without a word."""
    (tmp_path / "f.yaml").write_bytes(raw)
    problems: list[Problem] = []
    assert read(tmp_path, "f.yaml", problems) is not None or problems


@ANY_FOLDER
@given(st.text(alphabet="ab:-?#&*!|>'\"%@`{}[], \n\t", max_size=60))
def test_any_marks_give_a_piece_or_a_problem_with_its_line(tmp_path: Path, text: str) -> None:
    """The same for texts that look like YAML; every line told is one of the file, or the one after its end."""
    (tmp_path / "f.yaml").write_text(text, "utf-8")
    problems: list[Problem] = []
    assert read(tmp_path, "f.yaml", problems) is not None or problems
    assert all(1 <= problem.place.line <= text.count("\n") + 2 for problem in problems)


def test_a_bomb_of_brackets_does_not_end_the_program(tmp_path: Path) -> None:
    """A file of 100,000 brackets is a problem like any other (tried in a process of its own)."""
    (tmp_path / "f.yaml").write_text("[" * 100_000, "utf-8")
    program = "import sys, pathlib; from bot.content.reading import read; read(pathlib.Path(sys.argv[1]), 'f.yaml', [])"
    root = Path(__file__).parents[2]
    tried = subprocess.run([sys.executable, "-c", program, tmp_path], cwd=root, check=False, capture_output=True)
    assert tried.returncode == 0


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    """It can be made by mistake, and must not end the program."""
    (tmp_path / "stopped.yaml").symlink_to(tmp_path / "stopped.yaml")
    problems: list[Problem] = []
    assert text_of(tmp_path, "stopped.yaml", problems) is None
    assert [str(each).partition(" ")[2] for each in problems] == [
        "This file is a link that leads to itself. Copy the file itself."
    ]
