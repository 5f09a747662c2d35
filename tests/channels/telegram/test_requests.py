"""Requests: what comes back from a real server, and what is told of a failure."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.channels.telegram.requests import Requests, _trust
from tests.botapi import TOKEN, BotApiServer

WORDS = "he has a knife \U0001f198"


def play(story: Callable[[BotApiServer, Requests, Bot], Awaitable[None]]) -> None:
    async def run() -> None:
        async with BotApiServer() as server:
            server.person(1).says("hello")
            requests = Requests(2, read_timeout=5)
            bot = Bot(TOKEN, base_url=f"{server.url}/bot", request=requests, get_updates_request=Requests(1, 5))
            await bot.initialize()
            try:
                await story(server, requests, bot)
            finally:
                await bot.shutdown()

    asyncio.run(run())


def told_by(error: BaseException | None) -> str:
    """All that an error and its causes say."""
    said = []
    while error is not None:
        said.append(repr(error))
        error = error.__cause__
    return " ".join(said)


def test_words_arrive_as_they_were() -> None:
    """Any script and sign arrives unharmed, and the message that was sent comes back."""

    async def story(server: BotApiServer, requests: Requests, bot: Bot) -> None:
        text = "a+b & c=d% ¿ção? ሰላም 你好 \U0001f198\nnew line"
        assert (await bot.send_message(1, text)).text == text
        assert [sent.text for sent in server.sent] == [text]

    play(story)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_what_telegram_says_is_understood() -> None:
    """A refusal, and the seconds of a 429, are python-telegram-bot's own errors, as with its own client."""

    async def story(server: BotApiServer, requests: Requests, bot: Bot) -> None:
        with pytest.raises(BadRequest, match="ext must be non-empty"):
            await bot.send_message(1, " ")
        server.faults.too_many("sendMessage", retry_after=7, times=1)
        with pytest.raises(RetryAfter):
            await bot.send_message(1, "hello")

    play(story)


def test_nothing_is_told_of_what_was_on_the_way() -> None:
    """A time-out, a reset, no server, a text that no wire can carry: neither token nor words stand in the error."""

    async def story(server: BotApiServer, requests: Requests, bot: Bot) -> None:
        server.faults.delay("sendMessage", seconds=3600, times=1)
        with pytest.raises(TimedOut) as slow:
            await bot.send_message(1, WORDS, read_timeout=0.2)
        server.faults.reset_before("sendMessage", times=1)
        with pytest.raises(NetworkError) as reset:
            await bot.send_message(1, WORDS)
        with pytest.raises(NetworkError) as unsendable:
            await bot.send_message(1, WORDS + "\ud800")
        await server.go_away()
        with pytest.raises(NetworkError) as away:
            await bot.send_message(1, WORDS)
        for caught in (slow, reset, unsendable, away):
            assert TOKEN not in told_by(caught.value)
            assert "knife" not in told_by(caught.value)
        assert type(reset.value) is NetworkError

    play(story)


def test_a_call_may_name_its_own_time() -> None:
    """Asking for updates waits as long as the call says, not as long as others do."""

    async def story(server: BotApiServer, requests: Requests, bot: Bot) -> None:
        requests._read_timeout = 0.1
        server.faults.delay("sendMessage", seconds=0.5, times=1)
        sending = asyncio.create_task(bot.send_message(1, "hello", read_timeout=60))
        assert (await sending).text == "hello"

    play(story)


def test_redirects_are_not_followed() -> None:
    """Wherever they point: the address holds the token, the body somebody's words."""
    asked: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    async def story() -> None:
        app, requests = web.Application(), Requests(1, 5)
        app.router.add_route("*", "/{any:.*}", elsewhere)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await requests.initialize()
        try:
            code, _ = await requests.do_request(f"http://127.0.0.1:{runner.addresses[0][1]}/first", "POST")
            assert (code, asked) == (307, ["/first"])
        finally:
            await requests.shutdown()
            await runner.cleanup()

    asyncio.run(story())


def test_closed_and_opened_again() -> None:
    """Opening twice keeps the connections; closed, it says so; it can be opened again, and closed twice."""

    async def story(server: BotApiServer, requests: Requests, bot: Bot) -> None:
        session = requests._session
        await requests.initialize()
        assert requests._session is session
        await requests.shutdown()
        await requests.shutdown()
        with pytest.raises(NetworkError, match="no session"):
            await bot.send_message(1, "hello")
        await requests.initialize()
        await bot.send_message(1, "hello")
        assert [sent.text for sent in server.sent] == ["hello"]

    play(story)


def test_whom_it_trusts() -> None:
    """Certificates and names are checked, against a list that is not empty whatever the machine brings."""
    context = _trust()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.cert_store_stats()["x509_ca"] > 50
