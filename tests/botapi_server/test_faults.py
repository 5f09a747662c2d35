"""Faults on order: refusals, resets, delays."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from tests.botapi import TOKEN, BotApiServer
from tests.botapi_server.playing import anna_of, call, play


def test_ordered_refusals() -> None:
    """429 with retry_after and 5xx come as often as ordered, for the method and chat ordered, without effect."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        server.person(2).says("x")
        server.faults.too_many("sendMessage", chat=1, times=1)
        server.faults.error("getMe", code=503, times=2)
        await bot.send_message(2, "not this chat")
        with pytest.raises(RetryAfter):
            await bot.send_message(1, "x")
        status, answer = await call(server, "getMe")
        assert (status, answer["description"]) == (503, "Service Unavailable")
        with pytest.raises(NetworkError, match=r"Service Unavailable"):
            await bot.get_me()
        await bot.get_me()
        await bot.send_message(1, "x")
        assert len(server.sent) == 2

    play(story)


def test_retry_after_is_told_twice() -> None:
    """A 429 names its seconds in the body and in a header, as the real server does."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        server.faults.too_many(retry_after=7)
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(f"{server.base_url}{TOKEN}/getMe")
        assert answer.headers["Retry-After"] == "7"
        assert answer.json()["parameters"] == {"retry_after": 7}
        assert answer.json()["description"] == "Too Many Requests: retry after 7"

    play(story)


def test_resets() -> None:
    """A connection can be reset before a call took effect, or after."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        server.faults.reset_before("sendMessage", times=1)
        with pytest.raises(NetworkError, match=r"ReadError|RemoteProtocolError"):
            await bot.send_message(1, "lost")
        server.faults.reset_after("sendMessage", times=1)
        with pytest.raises(NetworkError, match=r"ReadError|RemoteProtocolError"):
            await bot.send_message(1, "went out")
        await bot.send_message(1, "fine")
        assert [sent.text for sent in server.sent] == ["went out", "fine"]
        assert server.calls["sendMessage"] == 3

    play(story)


def test_reset_of_a_poll_after_it_took_effect() -> None:
    """A getUpdates that was reset after its effect has confirmed what lay below its offset."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        first, second = anna.says("a"), anna.says("b")
        server.faults.reset_after("getUpdates", times=1)
        with pytest.raises(NetworkError):
            await bot.get_updates(offset=second.update)
        assert list(server.unconfirmed) == [second.update] == [first.update + 1]

    play(story)


def test_late_answers() -> None:
    """A delayed call takes effect at once and is answered when the server's clock says so."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        server.faults.delay("sendMessage", seconds=60, times=1)
        sending = asyncio.create_task(bot.send_message(1, "slow", read_timeout=30))
        assert (await anna.hears()).text == "slow"
        assert not sending.done()
        server.clock.advance(60)
        assert (await sending).text == "slow"

    play(story)


def test_chance_is_seeded() -> None:
    """The same seed gives the same faults, about as many as the chance says; `clear` ends them."""

    def outcomes(seed: int) -> list[bool]:
        async def run() -> list[bool]:
            async with BotApiServer(seed=seed) as server, httpx.AsyncClient(trust_env=False) as client:
                url = f"{server.base_url}{TOKEN}/getMe"
                server.faults.error(chance=0.3)
                seen = [(await client.post(url)).status_code == 200 for _ in range(100)]
                server.faults.clear()
                assert all([(await client.post(url)).status_code == 200 for _ in range(20)])
                return seen

        return asyncio.run(run())

    assert outcomes(1) == outcomes(1) != outcomes(2)
    assert 15 <= outcomes(1).count(False) <= 45
