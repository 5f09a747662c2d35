"""``check``: every problem, how many, and how many helplines nobody has checked."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.check import run, unchecked_line
from bot.commands.command import Outside
from bot.content.library import Library
from bot.content.loading import KnowledgeError
from tests.conftest import TINY


def checked(folder: Path) -> tuple[int, str]:
    shown = StringIO()
    status = run(Namespace(), Outside(StringIO(), shown, folder))
    return status, shown.getvalue()


def test_a_good_folder_passes() -> None:
    """No problems; the helplines that wait are told all the same."""
    assert checked(TINY) == (0, "No problems.\n1 of 2 helplines are not yet checked: not yet for the public.\n")


def test_a_broken_promise_fails(tiny_copy: Path) -> None:
    """Each problem on its own line as file and line, then how many; exit status 1."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("[i need a flat]", "[quantum banana, pink moon]"), "utf-8")
    status, text = checked(tiny_copy)
    lines = text.splitlines()
    assert status == 1
    assert len(lines) == 4
    assert all(line.startswith("en/answers/basics.yaml:16: The proof ") for line in lines[:2])
    assert lines[2] == "2 problems."


@pytest.mark.parametrize(
    ("proofs", "line"), [("[quantum banana]", "1 problem."), ("[pink moon, blue tea]", "2 problems.")]
)
def test_one_problem_is_not_problems(tiny_copy: Path, proofs: str, line: str) -> None:
    """The count agrees with its word."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("[i need a flat]", proofs), "utf-8")
    status, text = checked(tiny_copy)
    assert (status, text.splitlines()[-2]) == (1, line)


def test_a_folder_that_cannot_be_read_is_left_to_the_program(tmp_path: Path) -> None:
    """It tells those problems on standard error."""
    with pytest.raises(KnowledgeError):
        checked(tmp_path)


def test_when_every_helpline_is_checked_nothing_is_said(tiny: Library) -> None:
    """The line is there only while somebody has to act."""
    assert unchecked_line(tuple(each for each in tiny.helplines if each.checked)) == ""
    assert unchecked_line(()) == ""
    assert unchecked_line(tiny.helplines) == "1 of 2 helplines are not yet checked: not yet for the public.\n"
