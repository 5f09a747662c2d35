"""What a command is given from outside."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC
from io import StringIO
from pathlib import Path

from bot.commands import COMMANDS
from bot.commands.command import Outside, no_options


def test_now_is_in_utc() -> None:
    """Messages carry UTC; London comes in where days are counted."""
    assert Outside(StringIO(), StringIO(), Path()).now().tzinfo is UTC


def test_no_options_adds_none() -> None:
    """For commands that take none."""
    parser = ArgumentParser(add_help=False)
    no_options(parser)
    assert vars(parser.parse_args([])) == {}


def test_every_command_has_its_own_name_and_says_what_it_does() -> None:
    """--help lists each with one line."""
    assert len(COMMANDS) >= 3
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert all(command.purpose and "\n" not in command.purpose for command in COMMANDS)
