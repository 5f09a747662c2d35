"""Flood limits of a chat and of the whole bot."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, play


def test_flood_limit_of_a_chat() -> None:
    """Five at once, then one a second for each chat; refused messages do not count; it can be lifted."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        server.person(2).says("x")
        server.limit_floods()
        for n in range(5):
            await bot.send_message(1, str(n))
        with pytest.raises(RetryAfter):
            await bot.send_message(1, "too much")
        await bot.send_message(2, "another chat")
        server.clock.advance(1)
        await bot.send_message(1, "again")
        with pytest.raises(RetryAfter):
            await bot.edit_message_text("edits count too", 1, server.sent[0].message_id)
        server.lift_limits()
        await bot.send_message(1, "free")

    play(story)


def test_flood_limit_of_the_bot() -> None:
    """Thirty a second in all chats together."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        for n in range(1, 41):
            server.person(n).says("x")
        server.limit_floods(overall=30)
        outcomes = [await sent_or_not(bot, n) for n in range(1, 41)]
        assert 30 <= outcomes.count(True) < 40
        server.clock.advance(1)
        assert await sent_or_not(bot, 40)

    play(story)


async def sent_or_not(bot: Bot, chat: int) -> bool:
    """Whether one message got through."""
    try:
        await bot.send_message(chat, "x")
    except RetryAfter:
        return False
    return True
