"""``check``: every problem, what an edit changes, and what waits for somebody to look at it."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.check import run
from bot.commands.command import Outside
from bot.content.loading import KnowledgeError
from tests.conftest import TINY
from tests.staff.changing import edit


def checked(folder: Path, against: Path | None = None, how: str = "plain") -> tuple[int, str]:
    shown = StringIO()
    options = Namespace(against=against, online=False, languages=False, format=how)
    status = run(options, Outside(StringIO(), shown, folder, {}))
    return status, shown.getvalue()


ANSWERS = "en/answers/basics.yaml"
WAITING = (
    "1 of 2 helplines are not yet checked: not yet for the public.\n"
    "4 of 4 answers were not reviewed within a year: basics 4.\n"
)


def test_a_good_folder_passes() -> None:
    """No problems; what waits for somebody is told all the same."""
    assert checked(TINY) == (0, f"No problems: nothing has to be put right.\n{WAITING}")


def test_a_broken_promise_of_safety_fails(tiny_copy: Path) -> None:
    """Each problem on its own line as file and line, then how many; exit status 1."""
    edit(tiny_copy, "en/safety/danger-now.yaml", "[he has a big knife]", "[there is a tiger]")
    status, text = checked(tiny_copy)
    assert status == 1
    assert text.splitlines()[0].startswith('en/safety/danger-now.yaml:3: "there is a tiger" is not caught.')
    assert text.splitlines()[1] == "1 problem."


def test_what_should_be_better_does_not_fail(tiny_copy: Path) -> None:
    """A proof that finds something else is told, and the edit may go in."""
    edit(tiny_copy, ANSWERS, "[i need a flat]", "[quantum banana, pink moon]")
    status, text = checked(tiny_copy)
    lines = text.splitlines()
    assert status == 0
    assert lines[0] == "No problems: nothing has to be put right."
    assert [line[:39] for line in lines[3:5]] == [
        'en/answers/basics.yaml:19: The proof "q',
        'en/answers/basics.yaml:19: The proof "p',
    ]
    assert lines[5] == "2 things."


def test_what_an_edit_changes_is_told(tiny_copy: Path) -> None:
    """Against the folder as it was: grouped, with the questions named."""
    edit(tiny_copy, ANSWERS, "The scheme helps people", "The scheme is for people")
    status, text = checked(tiny_copy, against=TINY)
    assert status == 0
    assert "the reply:\n- what-is-it: other words or buttons: " in text
    assert "No question changes its reply.\n" in checked(TINY, against=TINY)[1]


def test_for_the_code_host_each_problem_is_a_line(tiny_copy: Path) -> None:
    """Errors and warnings, and nothing else; a folder that cannot be read is told in the same way."""
    edit(tiny_copy, ANSWERS, "[i need a flat]", "[quantum banana]")
    status, text = checked(tiny_copy, how="github")
    assert status == 0
    assert text.startswith("::warning file=knowledge/en/answers/basics.yaml,line=19::The proof ")
    assert text.count("\n") == 1
    edit(tiny_copy, ANSWERS, "  answer: The scheme", "  anser: The scheme")
    status, text = checked(tiny_copy, how="github")
    assert status == 1
    assert text.startswith("::error file=knowledge/en/answers/basics.yaml,line=")


def test_for_a_comment_everything_stands_in_one_text(tiny_copy: Path) -> None:
    """Problems, looks, changes; of what cannot be read, the problems."""
    edit(tiny_copy, ANSWERS, "The scheme helps people", "The scheme is for people")
    assert checked(tiny_copy, against=TINY, how="markdown")[1].count("### ") == 3
    edit(tiny_copy, ANSWERS, "  answer: The scheme", "  anser: The scheme")
    status, text = checked(tiny_copy, against=TINY, how="markdown")
    assert status == 1
    assert 'Did you mean "answer"?' in text


def test_a_folder_that_cannot_be_read_is_left_to_the_program(tmp_path: Path) -> None:
    """It tells those problems on standard error."""
    with pytest.raises(KnowledgeError):
        checked(tmp_path)
