"""The server goes away and comes back; it stops whatever still waits."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, call, play


def test_outage() -> None:
    """While the server is away polls break and connections are refused; afterwards it is back on its port."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        update = (await bot.get_updates())[0].update_id
        poll = asyncio.create_task(bot.get_updates(offset=update + 1, timeout=50))
        await server.wait_for_calls("getUpdates", 2)
        url = server.url
        outage = asyncio.create_task(server.outage(3600))
        with pytest.raises(NetworkError):
            await poll
        with pytest.raises(NetworkError, match=r"ConnectError"):
            await bot.send_message(1, "lost")
        anna.says("meanwhile")
        server.clock.advance(3600)
        await outage
        assert server.url == url
        assert len(await bot.get_updates(offset=update + 1)) == 1
        await server.go_away()
        await server.go_away()
        await server.come_back()
        await bot.send_message(1, "here again")
        assert [sent.text for sent in server.sent] == ["here again"]

    play(story)


def test_stopping_breaks_what_waits() -> None:
    """The server ends although a poll waits and an answer is late; without a start it has no address."""

    async def run() -> None:
        server = BotApiServer()
        with pytest.raises(RuntimeError, match=r"not started"):
            assert server.url
        await server.start()
        server.faults.delay("getMe", seconds=1000)
        late = [asyncio.create_task(call(server, name, data={"timeout": "50"})) for name in ("getMe", "getUpdates")]
        await server.wait_for_calls("getMe")
        await server.wait_for_calls("getUpdates")
        await server.stop()
        for task in late:
            with pytest.raises(httpx.HTTPError):
                await task

    asyncio.run(run())
