"""``ask``: one question, or lines of JSON; exactly one of the two."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from io import StringIO

import pytest

from bot.commands.ask import COMMAND
from bot.commands.command import Outside, PlainError
from tests.conftest import TINY


def asked(*arguments: str, typed: str = "") -> str:
    parser, shown = ArgumentParser(), StringIO()
    COMMAND.add_options(parser)
    assert COMMAND.run(parser.parse_args(arguments), Outside(StringIO(typed), shown, TINY)) == 0
    return shown.getvalue()


def test_one_question_gets_its_answer() -> None:
    """As text, with or without quotes round the words."""
    assert asked("what is the scheme").startswith("The scheme helps people who were exploited.\n")
    assert asked("what", "is", "the", "scheme") == asked("what is the scheme")


def test_lines_of_json_get_lines_of_json() -> None:
    """One out for each one in."""
    lines = asked("--jsonl", typed='{"say": ["hello"]}\n{"say": ["rest"]}\n').splitlines()
    assert [json.loads(line)["replies"][0]["entry"] for line in lines] == ["hello", "rest"]


def test_no_lines_give_no_lines() -> None:
    """An empty input ends well."""
    assert asked("--jsonl") == ""


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "what is it"]])
def test_neither_or_both_is_told(arguments: list[str]) -> None:
    """Before the folder is even read."""
    with pytest.raises(PlainError, match="Give one question"):
        asked(*arguments)


def test_an_empty_question_is_answered() -> None:
    """It asks for nothing, and is told that there is nothing."""
    assert asked("").startswith("Sorry, I do not have that.")


def test_the_reasons_can_be_seen() -> None:
    """How sure it is that the question is one for us, then each match with what every feature saw."""
    lines = asked("--why", "what is the scheme").splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith("a question for us: "))
    assert lines[start + 1].split("  ")[1].startswith("what-is-it: words ")
    assert lines[-1].startswith("The first is given from ")
    assert not [line for line in asked("--why", "?").splitlines() if "a question for us" in line]
