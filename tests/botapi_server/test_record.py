"""What is written down for tests, and waiting for it."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot

from tests.botapi import BotApiServer, Sent
from tests.botapi_server.playing import anna_of, play


def test_record_of_a_send() -> None:
    """A sent message is kept with its flags, its time, and which updates were unconfirmed then."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        first, second = anna.says("a"), anna.says("b")
        await bot.get_updates(offset=second.update)
        await bot.send_message(1, "x", disable_notification=True, disable_web_page_preview=True)
        await bot.send_message(1, "y")
        quiet, loud = await server.wait_for_sent(2)
        assert (quiet.chat, quiet.silent, quiet.link_preview) == (1, True, False)
        assert (loud.silent, loud.link_preview) == (False, True)
        assert first.update not in quiet.unconfirmed
        assert second.update in quiet.unconfirmed
        assert abs(quiet.time - server.clock.now()) < 5
        assert server.calls["sendMessage"] == 2
        assert server.calls["getUpdates"] == 1
        await bot.get_updates(offset=second.update + 1)
        await server.all_confirmed()

    play(story)


def test_waiting_for_what_does_not_come() -> None:
    """A wait ends with TimeoutError rather than hang; a wait that is already fulfilled returns at once."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        for wait in (
            server.wait_for_sent(1, timeout=0.01),
            server.wait_for_edited(1, timeout=0.01),
            server.all_confirmed(timeout=0.01),
            anna.hears(timeout=0.01),
        ):
            with pytest.raises(TimeoutError):
                await wait
        hears: asyncio.Task[Sent] = asyncio.create_task(anna.hears())
        await bot.send_message(1, "at last")
        assert (await hears).text == "at last"

    play(story)
