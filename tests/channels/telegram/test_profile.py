"""What Telegram shows of the bot before anybody writes."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.channels.telegram.profile import Profile
from bot.edition import Edition, build_edition
from tests.botapi import TOKEN, BotApiServer
from tests.channels.telegram.playing import program
from tests.conftest import AT

NAMES = ["start", "help", "privacy", "language", "settings", "clear", "reports", "takepart"]


def registered(edition: Edition, fault: int = 0) -> BotApiServer:
    """The server after the bot has told it of itself; with a fault, every call fails so."""

    async def run() -> BotApiServer:
        async with BotApiServer() as server:
            async with Bot(TOKEN, base_url=server.base_url, request=HTTPXRequest()) as bot:
                if fault:
                    server.faults.error(code=fault)
                await Profile(bot).tell(edition.library, AT)
                server.faults.clear()
            return server

    return asyncio.run(run())


def test_commands_with_what_they_do(tiny_edition: Edition) -> None:
    """All of them, in the order of the folder; English for everybody else, each other language for its own."""
    commands = registered(tiny_edition).profile.commands
    assert set(commands) == {("default", ""), ("default", "sq")}
    for shown in commands.values():
        assert list(shown) == NAMES
    assert commands["default", ""]["clear"] == "Forget this chat"


def test_descriptions(tiny_edition: Edition) -> None:
    """What it is and is not, with the numbers filled in, before anybody has pressed Start."""
    profile = registered(tiny_edition).profile
    assert set(profile.description) == set(profile.short_description) == {"", "sq"}
    text = profile.description[""]
    for words in (
        "Not the police, not the Home Office",
        "not for emergencies",
        "no legal advice",
        "999",
        "0808 157 0000",
    ):
        assert words in text
    assert "{" not in text
    assert profile.short_description[""].startswith("Written answers with sources.")


def test_the_real_folder_is_taken(real_edition: Edition, caplog: pytest.LogCaptureFixture) -> None:
    """In every language, within Telegram's limits, and with all the commands."""
    profile = registered(real_edition).profile
    codes = {"" if language == "en" else language for language in real_edition.library.languages}
    assert set(profile.description) == set(profile.short_description) == codes
    assert {code for _, code in profile.commands} == codes
    assert all(list(shown) == NAMES for shown in profile.commands.values())
    assert caplog.records == []


def test_after_a_change_only_what_is_another_is_told(tiny_edition: Edition, tiny_copy: Path) -> None:
    """One line of one language is three calls; what could not be told is told the next time."""
    path = tiny_copy / "en/phrases.yaml"
    text = path.read_text("utf-8")
    assert "Forget this chat" in text
    path.write_text(text.replace("Forget this chat", "Start anew"), "utf-8")
    changed = build_edition(tiny_copy)

    async def run() -> None:
        async with (
            BotApiServer() as server,
            Bot(TOKEN, base_url=server.base_url, request=HTTPXRequest()) as bot,
        ):
            profile = Profile(bot)
            calls = []
            for edition in (tiny_edition, tiny_edition, changed):
                await profile.tell(edition.library, AT)
                calls.append(sum(server.calls.values()))
            first, again, changed_ = calls
            assert (again - first, changed_ - first) == (0, 3)
            assert server.profile.commands["default", ""]["clear"] == "Start anew"
            server.faults.error(code=400)
            await profile.tell(tiny_edition.library, AT)
            server.faults.clear()
            await profile.tell(tiny_edition.library, AT)
            assert server.profile.commands["default", ""]["clear"] == "Forget this chat"

    asyncio.run(run())


@pytest.mark.parametrize("code", [400, 403, 500, 502])
def test_if_telegram_will_not_listen(tiny_edition: Edition, code: int, caplog: pytest.LogCaptureFixture) -> None:
    """One sentence with the kind of the error, and on it goes."""
    server = registered(tiny_edition, code)
    assert server.profile.description == {}
    ours = [record for record in caplog.records if record.name == "bot.channels.telegram.profile"]
    assert [record.levelno for record in ours] == [logging.WARNING]
    assert ours[0].getMessage().startswith("Commands and descriptions could not be registered (")


def test_the_program_registers_and_nobody_waits_for_it(tmp_path: Path) -> None:
    """It answers although it could not."""

    async def run() -> None:
        async with BotApiServer() as server:
            async with program(server.url, tmp_path) as it:
                await it.tells("Answering on Telegram as @TestBot.")
                await server.wait_for_calls("setMyShortDescription")
                assert list(server.profile.commands["default", ""]) == NAMES
            server.faults.error("setMyCommands", code=400)
            async with program(server.url, tmp_path) as it:
                await it.tells("Commands and descriptions could not be registered (BadRequest).\n")
                anna = server.person(1)
                anna.says("what is the scheme")
                assert (await anna.hears()).text.startswith("The scheme helps")

    asyncio.run(run())
