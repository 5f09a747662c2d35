"""The program itself, as people start it: whatever is wrong is said in plain words on standard error, exit status 1."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.commands.chat import NO_TERMINAL
from tests.conftest import TESTS, TINY

PROGRAM = TESTS.parent / "run_bot.py"


def run(*arguments: str, typed: str = "", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The real program, started as a process of its own."""
    return subprocess.run(
        [sys.executable, str(PROGRAM), *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"} | (env or {}),
        timeout=60,
        check=False,
    )


def tiny(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return run("--knowledge", str(TINY), *arguments, typed=typed)


def is_plain(done: subprocess.CompletedProcess[str]) -> bool:
    """Exit status 1, something on standard error only, and no traceback."""
    return done.returncode == 1 and bool(done.stderr.strip()) and not done.stdout and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--colour"], "Unrecognized arguments: --colour. See: python run_bot.py --help\n"),
        (["ask", "--loud", "x"], "Unrecognized arguments: --loud. See: python run_bot.py --help\n"),
        (["--knowledge"], "Argument --knowledge: expected one argument. See: python run_bot.py --help\n"),
        ([], NO_TERMINAL + "\n"),
        (["chat"], NO_TERMINAL + "\n"),
        (["ask"], 'Give one question (ask "what is the nrm"), or --jsonl for lines of JSON, not both.\n'),
        (
            ["ask", "--jsonl", "x"],
            'Give one question (ask "what is the nrm"), or --jsonl for lines of JSON, not both.\n',
        ),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_bad_input_gets_one_plain_sentence(arguments: list[str], sentence: str) -> None:
    """An unknown option, no terminal, no question: one sentence that says what to do."""
    done = run(*arguments)
    assert is_plain(done)
    assert done.stderr == sentence


def test_an_unknown_command_gets_one_plain_sentence_that_names_the_known_ones() -> None:
    """Somebody who mistypes a command sees which there are."""
    done = run("chatt")
    assert (is_plain(done), len(done.stderr.splitlines())) == (True, 1)
    assert all(name in done.stderr for name in ("chatt", "chat", "ask", "check"))


@pytest.mark.parametrize("command", [["ask", "hello"], ["ask", "--jsonl"], ["check"]], ids=" ".join)
def test_a_folder_without_answers_is_told(tmp_path: Path, command: list[str]) -> None:
    """A folder that is empty, or not there, or a file: where the answers should lie."""
    (tmp_path / "file").write_text("x", "utf-8")
    for folder in (tmp_path, tmp_path / "missing", tmp_path / "file"):
        done = run("--knowledge", str(folder), *command)
        assert is_plain(done)
        assert f'{folder}:1: There are no answers in this folder. Answers lie in "en/answers/".' in done.stderr


def test_broken_yaml_tells_all_problems_at_once(tiny_copy: Path) -> None:
    """Two broken files: both are told, each with its line, and how many there are."""
    (tiny_copy / "figures.yaml").write_text("rest-days: [\n", "utf-8")
    (tiny_copy / "en/synonyms.yaml").write_text("- [house, flat]\n- [open, shut\n", "utf-8")
    done = run("--knowledge", str(tiny_copy), "check")
    assert is_plain(done)
    lines = done.stderr.splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == ["en/synonyms.yaml:2", "figures.yaml:1"]
    assert lines[-1] == f"2 problems in {tiny_copy}: put right what is listed, then start again."


def test_one_problem_is_told_as_one(tiny_copy: Path) -> None:
    """And what is to be done about it."""
    (tiny_copy / "figures.yaml").write_text("rest-days: [\n", "utf-8")
    done = run("--knowledge", str(tiny_copy), "ask", "hello")
    assert is_plain(done)
    assert done.stderr.endswith(f"\n1 problem in {tiny_copy}: put right what is listed, then start again.\n")


def test_an_unreadable_file_is_told(tiny_copy: Path) -> None:
    """Where a file should be lies a folder: that it cannot be read, not how Python says so."""
    (tiny_copy / "figures.yaml").unlink()
    (tiny_copy / "figures.yaml").mkdir()
    done = run("--knowledge", str(tiny_copy), "ask", "hello")
    assert is_plain(done)
    assert done.stderr.startswith(
        "figures.yaml:1: This file cannot be read (Is a directory). Look at its permissions.\n"
    )


def test_a_folder_that_cannot_be_looked_at_is_told() -> None:
    """A name too long for any folder (as one without permission): one plain sentence, no traceback."""
    assert is_plain(run("--knowledge", "a" * 300, "ask", "hello"))


def test_closed_standard_input_is_told() -> None:
    """Started with no standard input at all (as by some schedulers): no terminal, in one plain sentence."""
    line = f'exec "{sys.executable}" "{PROGRAM}" <&-'
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert is_plain(done)


def test_a_terminal_without_our_letters_still_shows_the_answer(tiny_copy: Path) -> None:
    """A pound sign in an answer on a terminal that has none: something is shown in its place."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("were exploited", "were paid £1"), "utf-8")
    done = run(
        "--knowledge", str(tiny_copy), "ask", "what is the scheme", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert done.returncode == 0
    assert "The scheme helps people who were paid" in done.stdout


def test_a_line_of_bad_bytes_is_a_bad_line() -> None:
    """A line that is not UTF-8 is told by its number, and the rest go on."""
    done = subprocess.run(
        [sys.executable, str(PROGRAM), "--knowledge", str(TINY), "ask", "--jsonl"],
        input=b'\xff\n{"say": ["hello"]}\n',
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8:strict"},
        timeout=60,
        check=False,
    )
    assert (done.returncode, b"line 1" in done.stdout) == (0, True)
    assert len(done.stdout.splitlines()) == 2


def test_help_lists_every_command() -> None:
    """--help says what the program can do, on standard output."""
    done = run("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("chat", "ask", "check", "--knowledge FOLDER"))


def test_ask_answers_one_question() -> None:
    """The words need no quotes; the answer comes with its source and its buttons."""
    done = tiny("ask", "what", "is", "the", "scheme")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "The scheme helps people who were exploited.",
        "",
        "Source: Tiny Office, The tiny guide (22 January 2026).",
        "  [1] How long you can rest",
        "  [2] A safe house",
        "  The tiny guide: https://www.example.org/guide",
    ]


def test_each_line_of_json_is_answered_before_the_next_is_sent() -> None:
    """Another program can wait for a reply before it asks on: nothing is held back until the end."""
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), "--knowledge", str(TINY), "ask", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as running:
        assert running.stdin
        assert running.stdout
        for number in range(2):
            running.stdin.write(f'{{"id": {number}, "say": ["hello"]}}\n')
            running.stdin.flush()
            assert running.stdout.readline().startswith(f'{{"id": {number}, "replies": [')
        running.stdin.close()
        assert running.stdout.read() == ""
        assert running.wait(timeout=60) == 0


def test_check_passes_the_tiny_folder() -> None:
    """No problems, exit status 0, and how many helplines nobody has checked."""
    done = tiny("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        "No problems: nothing has to be put right.\n1 of 2 helplines are not yet checked: not yet for the public.\n"
    )


def test_check_fails_on_a_broken_promise(tiny_copy: Path) -> None:
    """The problem stands on standard output, as file and line; exit status 1."""
    file = tiny_copy / "en/safety/danger-now.yaml"
    file.write_text(file.read_text("utf-8").replace("[he has a big knife]", "[there is a tiger]"), "utf-8")
    done = run("--knowledge", str(tiny_copy), "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith('en/safety/danger-now.yaml:3: "there is a tiger" is not caught.')
