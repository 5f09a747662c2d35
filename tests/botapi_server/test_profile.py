"""Names, descriptions, commands and chat actions."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, play


def test_profile() -> None:
    """Commands, name and descriptions are kept by language, and their limits hold."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        await bot.set_my_commands([("start", "Begin"), ("help", "Help")])
        await bot.set_my_commands([("start", "Fillo")], language_code="sq")
        await bot.set_my_name("Guide")
        await bot.set_my_description("Long", language_code="sq")
        await bot.set_my_short_description("Short")
        assert server.profile.commands["default", ""] == {"start": "Begin", "help": "Help"}
        assert server.profile.commands["default", "sq"] == {"start": "Fillo"}
        assert server.profile.name == {"": "Guide"}
        assert server.profile.description == {"sq": "Long"}
        assert server.profile.short_description == {"": "Short"}
        for command, description in (("", "x"), ("Big", "x"), ("a" * 33, "x"), ("a", ""), ("a", "x" * 257)):
            with pytest.raises(BadRequest):
                await bot.set_my_commands([(command, description)])
        with pytest.raises(BadRequest, match=r"^Bot_commands_too_much$"):
            await bot.set_my_commands([(f"c{n}", "x") for n in range(101)])
        for refused in (
            bot.set_my_name("x" * 65),
            bot.set_my_description("x" * 513),
            bot.set_my_short_description("x" * 121),
            bot.set_my_name("x", language_code="english"),
        ):
            with pytest.raises(BadRequest):
                await refused

    play(story)


def test_chat_actions() -> None:
    """sendChatAction takes the actions of the documents, in chats that exist."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        assert await bot.send_chat_action(1, "typing")
        with pytest.raises(BadRequest, match=r"^Wrong parameter action in request$"):
            await bot.send_chat_action(1, "dancing")
        with pytest.raises(BadRequest, match=r"^Chat not found$"):
            await bot.send_chat_action(9, "typing")

    play(story)
