"""``telegram``: serve until somebody stops it; what keeps it from serving is one plain sentence."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from argparse import Namespace
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from bot.channels.telegram.quiet import TALKATIVE
from bot.commands.command import Outside, PlainError
from bot.commands.telegram import COMMAND, run
from bot.content.loading import KnowledgeError
from bot.settings import SettingsError
from tests.botapi import TOKEN, BotApiServer
from tests.channels.telegram.playing import PROGRAM, program
from tests.conftest import TINY

UNCHECKED = "1 of 2 helplines are not yet checked: not yet for the public.\n"
NO_TOKEN = "There is no TELEGRAM_BOT_TOKEN: set it in the environment or in a .env file."  # noqa: S105


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No .env file of the developer's own; the loggers underneath are put back."""
    monkeypatch.chdir(tmp_path)
    before = [(log, log.level, log.propagate, log.handlers[:]) for log in map(logging.getLogger, TALKATIVE)]
    yield
    gc.unfreeze()
    for log, level, propagate, handlers in before:
        log.level, log.propagate, log.handlers[:] = level, propagate, handlers


def served(knowledge: Path = TINY, **environment: str) -> str:
    shown = StringIO()
    assert run(Namespace(), Outside(StringIO(), shown, knowledge, environment)) == 0
    return shown.getvalue()


def test_without_a_token_it_says_so() -> None:
    """Before the folder is even read."""
    with pytest.raises(PlainError) as told:
        served(Path("no such folder"))
    assert str(told.value) == NO_TOKEN


def test_a_wrong_setting_is_told() -> None:
    """By name, in the environment and in the .env file alike; never its value."""
    with pytest.raises(SettingsError, match="did you mean TELEGRAM_BOT_TOKEN"):
        served(TELEGRAM_TOKEN=TOKEN)
    Path(".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}x y\n", "utf-8")
    with pytest.raises(SettingsError, match="is not a bot's token") as told:
        served()
    assert TOKEN not in str(told.value)


def test_an_env_file_in_another_encoding_is_told() -> None:
    """As Windows' PowerShell writes it: one sentence."""
    Path(".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\n", "utf-16")
    with pytest.raises(SettingsError, match="save it as plain text, UTF-8"):
        served()


def test_a_broken_folder_serves_nobody(tmp_path: Path) -> None:
    """The problems go up; nobody is called."""
    with pytest.raises(KnowledgeError):
        served(tmp_path / "empty", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")


def test_a_state_folder_that_cannot_be_used(tmp_path: Path) -> None:
    """One sentence that names the setting, once the helplines have been told and the folder is read for good."""
    (tmp_path / "file").write_text("")
    with pytest.raises(PlainError) as told:
        served(TELEGRAM_BOT_TOKEN=TOKEN, STATE_FOLDER=str(tmp_path / "file"), TELEGRAM_API_URL="http://127.0.0.1:9")
    assert str(told.value) == "STATE_FOLDER cannot be used (File exists): make it, or name another."
    assert gc.get_freeze_count() > 0, "what was read is looked through again and again"


def test_it_is_what_the_program_does_given_a_token(tmp_path: Path) -> None:
    """It tells of the unchecked helplines, answers, and ends well when it is stopped; by its name as well."""

    async def story() -> None:
        async with BotApiServer() as server:
            anna = server.person(1)
            for start in ((), (str(PROGRAM), "--knowledge", str(TINY), COMMAND.name)):
                async with program(server.url, tmp_path, *start) as it:
                    anna.says("what is the scheme")
                    assert (await anna.hears()).text.startswith("The scheme helps")
                    await server.all_confirmed()
                    it.process.send_signal(signal.SIGTERM)
                    assert await it.ends() == 0
                    assert (it.shown, it.told) == (UNCHECKED, "Answering on Telegram as @TestBot.\n")

    asyncio.run(story())


@pytest.mark.parametrize(
    ("token", "sentence"),
    [
        ("110201543:" + "A" * 35, "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it whole from @BotFather.\n"),
        ("nonsense", "TELEGRAM_BOT_TOKEN is not a bot's token: copy it whole from Telegram's @BotFather.\n"),
        ("", NO_TOKEN + "\n"),
    ],
)
def test_what_stops_the_program_is_one_sentence(tmp_path: Path, token: str, sentence: str) -> None:
    """Exit status 1; no traceback, no token."""

    async def story() -> None:
        start = (str(PROGRAM), "--knowledge", str(TINY), COMMAND.name)
        async with (
            BotApiServer() as server,
            program(server.url, tmp_path, *start, TELEGRAM_BOT_TOKEN=token) as it,
        ):
            assert await it.ends() == 1
            assert it.told == sentence

    asyncio.run(story())
