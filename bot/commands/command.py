"""What a command is, and what it is given from outside."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO


class PlainError(Exception):
    """Something that the person at the keyboard can put right; its text is the one sentence that says how."""


@dataclass(frozen=True)
class Outside:
    """Where words come from and go to, the knowledge folder, and the clock."""

    typed: TextIO
    shown: TextIO
    knowledge: Path

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class Command:
    """A command: its name, one line on what it does, its options, and what runs it and gives the exit status."""

    name: str
    purpose: str
    run: Callable[[Namespace, Outside], int]
    add_options: Callable[[ArgumentParser], None]


def no_options(parser: ArgumentParser) -> None:
    """For commands that take none."""
