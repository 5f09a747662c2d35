"""What a command is, and what it is given from outside."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot.settings import Settings, SettingsError, read_env_file, read_settings


class PlainError(Exception):
    """Something that the person at the keyboard can put right; its text is the one sentence that says how."""


@dataclass(frozen=True)
class Outside:
    """Where words come from and go to, the knowledge folder, what the environment sets, and the clock."""

    typed: TextIO
    shown: TextIO
    knowledge: Path
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)

    def settings(self) -> Settings:
        """What the environment sets and, where it is silent, the .env file in the working folder.

        Raises:
            SettingsError: a setting is wrong.
        """
        file = Path(".env")
        try:
            written = read_env_file(file.read_text("utf-8-sig")) if file.exists() else {}
        except (OSError, UnicodeDecodeError):
            raise SettingsError(".env cannot be read: save it as plain text, UTF-8.") from None
        return read_settings({**written, **self.environment})

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
