"""The line: what becomes of a call, whatever the server or the network does to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from bot.channels.telegram.line import FIRST_PAUSE, LONGEST_PAUSE, NORMAL, URGENT, Line, Outcome, Pauses, seconds_of
from tests.botapi import BotApiServer, Person
from tests.channels.telegram.lining import line_to, play


def says(text: str, chat: int = 1) -> Callable[[Bot], Awaitable[object]]:
    return lambda bot: bot.send_message(chat, text)


def test_done() -> None:
    """A call that goes through is done, gives its result, and the line remembers when."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        assert line.last_success == 0.0
        outcome, wait, result = await line.send(says("good day"), urgent=False)
        assert (outcome, wait) == (Outcome.DONE, 0.0)
        assert result is not None
        assert [sent.text for sent in server.sent] == ["good day"]
        assert line.last_success > 0.0

    play(story)


@pytest.mark.parametrize("code", [500, 502, 503, 504, 409])
def test_the_server_is_in_trouble(code: int) -> None:
    """A 5xx or a conflict passes: the same again, later; it is no success."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.error("sendMessage", code=code)
        outcome, wait, _ = await line.send(says("good day"), urgent=False)
        assert (outcome, wait, line.last_success) == (Outcome.LATER, 0.0, 0.0)

    play(story)


@pytest.mark.parametrize("harm", ["reset_before", "reset_after"])
def test_the_connection_is_reset(harm: str) -> None:
    """A reset connection means later, whether or not the message went out: a double is better than silence."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        getattr(server.faults, harm)("sendMessage", times=1)
        assert (await line.send(says("good day"), urgent=True))[0] is Outcome.LATER
        assert len(server.sent) == (harm == "reset_after")

    play(story)


def test_the_server_is_away() -> None:
    """No connection at all means later."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        await server.go_away()
        assert (await line.send(says("good day"), urgent=False))[0] is Outcome.LATER

    play(story)


def test_too_many_requests() -> None:
    """429 means later, not before the seconds that Telegram names, and half a second more at most."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.too_many("sendMessage", retry_after=7)
        outcome, wait, _ = await line.send(says("good day"), urgent=False)
        assert outcome is Outcome.LATER
        assert 7 <= wait <= 7.5

    play(story)


def test_blocked_by_the_user() -> None:
    """Who has blocked the bot is gone: no error, and no second try."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        anna.blocks_bot()
        assert await line.send(says("good day"), urgent=False) == (Outcome.GONE, 0.0, None)

    play(story)


def test_telegram_will_not_take_it() -> None:
    """What Telegram refuses comes back with its reason, so that it can be put differently."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        outcome, _, error = await line.send(says("good day", chat=99), urgent=False)
        assert (outcome, type(error)) == (Outcome.REFUSED, BadRequest)

    play(story)


@pytest.mark.parametrize("code", [401, 404])
def test_the_token_is_revoked(code: int) -> None:
    """No reply is given up for that: later, with a new token. Whoever fetches is told plainly."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.error(code=code)
        assert await line.send(says("good day"), urgent=False) == (Outcome.LATER, 0.0, None)
        with pytest.raises(InvalidToken):
            await line.updates(None, 0)

    play(story)


def test_only_what_goes_out_is_a_success() -> None:
    """That updates can be fetched says nothing of replies."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        assert len(await line.updates(None, 0)) == 1
        server.faults.error("sendMessage", times=1)
        await line.send(says("good day"), urgent=False)
        assert line.last_success == 0.0

    play(story)


@pytest.mark.parametrize("body", [b"<html>Bad Gateway</html>", b"", b"\xff\xfe", b"[]" * 5])
def test_an_error_that_is_not_json(body: bytes) -> None:
    """A proxy's own page with a 502 is an outage like any other: later, never given up."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = f"HTTP/1.1 502 Bad Gateway\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    async def run() -> None:
        async with await asyncio.start_server(answer, "127.0.0.1", 0) as proxy:
            line = line_to(f"http://127.0.0.1:{proxy.sockets[0].getsockname()[1]}")
            assert (await line.send(says("good day"), urgent=False))[0] is Outcome.LATER

    asyncio.run(run())


def test_crisis_replies_have_places_of_their_own() -> None:
    """When all ordinary places hang, an ordinary message waits and a crisis reply goes out at once."""
    assert (NORMAL, URGENT) == (4, 2)

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.delay("sendMessage", seconds=1000, times=NORMAL)
        hanging = [asyncio.create_task(line.send(says(f"{number}"), urgent=False)) for number in range(NORMAL)]
        await server.wait_for_sent(NORMAL)
        waiting = asyncio.create_task(line.send(says("ordinary"), urgent=False))
        assert (await line.send(says("urgent"), urgent=True))[0] is Outcome.DONE
        assert [sent.text for sent in server.sent][NORMAL:] == ["urgent"]
        server.clock.advance(1000)
        await asyncio.gather(*hanging, waiting)
        assert server.sent[-1].text == "ordinary"

    play(story)


def test_updates_come_raw() -> None:
    """Updates come as they are, malformed ones too, from the offset on; a failure to fetch is raised."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.raw_update({"message": 5})
        first, second = await line.updates(None, 0)
        assert isinstance(first, dict)
        assert first["message"]["text"] == "hello"
        assert second == {"update_id": first["update_id"] + 1, "message": 5}
        assert await line.updates(second["update_id"], 0) == [second]
        server.faults.error("getUpdates", code=502, times=1)
        with pytest.raises(NetworkError):
            await line.updates(None, 0)

    play(story)


def test_pauses_grow_and_start_anew() -> None:
    """Each pause is about twice the one before, up to the longest, with jitter; what Telegram names is obeyed."""
    pauses = Pauses()
    for number in range(40):
        middle = min(LONGEST_PAUSE, FIRST_PAUSE * 2**number)
        assert 0.5 * middle <= pauses.next() <= 1.5 * middle
    assert pauses.next(told=120.0) == 120.0
    pauses.reset()
    assert pauses.next() <= 1.5 * FIRST_PAUSE
    assert len({Pauses().next() for _ in range(20)}) > 1


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_seconds_of_a_429_in_either_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot gives seconds or, if asked, a timedelta: both are read."""
    assert seconds_of(RetryAfter(3)) == 3.0
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    assert isinstance(RetryAfter(4).retry_after, timedelta)
    assert seconds_of(RetryAfter(4)) == 4.0
