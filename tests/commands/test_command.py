"""What a command is given from outside."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC
from io import StringIO
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.commands.command import Outside, no_options
from bot.settings import Secret, SettingsError
from tests.botapi import TOKEN


def outside(**environment: str) -> Outside:
    return Outside(StringIO(), StringIO(), Path(), environment)


def test_now_is_in_utc() -> None:
    """Messages carry UTC; London comes in where days are counted."""
    assert Outside(StringIO(), StringIO(), Path()).now().tzinfo is UTC


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_setting_of_the_env_file(mark: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts where the environment is silent; the mark that Windows' editor puts before it (BOM) is passed over."""
    monkeypatch.chdir(tmp_path)
    Path(".env").write_bytes(mark + f"TELEGRAM_BOT_TOKEN={TOKEN}\nSTATE_FOLDER=mine\n".encode())
    found = outside(STATE_FOLDER="another").settings()
    assert (found.token, found.state_folder) == (Secret(TOKEN), Path("another"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp500", None])
def test_an_env_file_that_cannot_be_read(encoding: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In another encoding, or a folder: one sentence, without a word of the file."""
    monkeypatch.chdir(tmp_path)
    Path(".env").write_bytes(f"# é\nTELEGRAM_BOT_TOKEN={TOKEN}\n".encode(encoding)) if encoding else Path(
        ".env"
    ).mkdir()
    with pytest.raises(SettingsError) as told:
        outside().settings()
    assert str(told.value) == ".env cannot be read: save it as plain text, UTF-8."


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
