"""Which updates are kept, for how long, and where they go."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, RetryAfter, TelegramError

from tests.botapi import BotApiServer
from tests.botapi_server.playing import DAY, call, keyboard, play


def test_no_polling_beside_a_webhook() -> None:
    """While a webhook is set getUpdates is 409; setting one ends the poll that waits; deleting it helps."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await server.wait_for_calls("getUpdates")
        await bot.set_webhook("https://bot.example.org/hook", max_connections=10)
        with pytest.raises(Conflict, match=r"terminated by setWebhook"):
            await poll
        server.clock.advance(3)
        with pytest.raises(Conflict, match=r"can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        info = await bot.get_webhook_info()
        assert (info.url, info.max_connections) == ("https://bot.example.org/hook", 10)
        server.person(1).says("old")
        assert (await bot.get_webhook_info()).pending_update_count == 1
        await bot.delete_webhook(drop_pending_updates=True)
        assert (await bot.get_webhook_info()).url == ""
        assert await bot.get_updates(offset=-1, timeout=0) == ()

    play(story)


@pytest.mark.parametrize(
    ("url", "secret"),
    [("http://bot.example.org", ""), ("https://bot.example.org:9999", ""), ("https://bot.example.org", "not good")],
)
def test_bad_webhooks(url: str, secret: str) -> None:
    """A webhook needs HTTPS, one of four ports, and a plain secret; it may be set once a second."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        with pytest.raises(BadRequest):
            await bot.set_webhook(url, secret_token=secret)
        with pytest.raises(RetryAfter):
            await bot.set_webhook("https://bot.example.org")
        assert (await bot.get_webhook_info()).url == ""

    play(story)


def test_allowed_updates_are_kept() -> None:
    """Kinds that the bot did not ask for are not queued, until it names others; an empty list means the default."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        await call(server, "getUpdates", data={"allowed_updates": '["callback_query"]'})
        assert anna.says("unseen").update == 0
        await call(server, "getUpdates", data={"offset": "5"})
        assert anna.says("still unseen").update == 0
        assert (await bot.get_webhook_info()).allowed_updates == ("callback_query",)
        await call(server, "getUpdates", data={"offset": "-1", "allowed_updates": "nonsense"})
        assert anna.says("and still").update == 0
        server.clock.advance(4)
        poll = asyncio.create_task(call(server, "getUpdates", data={"allowed_updates": "[]", "timeout": "9"}))
        await server.wait_for_calls("getUpdates", 4)
        assert anna.says("seen").update
        await poll

    play(story)


def test_updates_expire() -> None:
    """Button presses are kept for 150 seconds, messages for 24 hours from their date."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        said = anna.says("hello")
        await bot.send_message(1, "Choose", reply_markup=keyboard(("Go", "go")))
        anna.presses(server.sent[0], "Go")
        old = anna.says("from yesterday", date=int(server.clock.now()) - DAY + 200)
        assert [u.update_id for u in await bot.get_updates()] == [said.update, said.update + 1, old.update]
        server.clock.advance(150)
        assert [u.update_id for u in await bot.get_updates()] == [said.update, old.update]
        server.clock.advance(100)
        assert [u.update_id for u in await bot.get_updates()] == [said.update]
        server.clock.advance(DAY - 250)
        assert await bot.get_updates(offset=-1) == ()
        await server.all_confirmed()

    play(story)


def test_raw_updates() -> None:
    """Anything can be queued; it breaks python-telegram-bot's reading, but not the server, and can be confirmed."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        number = server.raw_update({"message": {"text": "\ud800"}})
        server.raw_update("no dict at all")
        server.person(1).says("after")
        with pytest.raises((TelegramError, TypeError, KeyError, AttributeError)):
            await bot.get_updates()
        server.clock.advance(1)
        _, answer = await call(server, "getUpdates")
        assert answer["result"][:2] == [{"update_id": number, "message": {"text": "\ud800"}}, "no dict at all"]
        await bot.get_updates(offset=number + 2)
        assert len(server.unconfirmed) == 1

    play(story)
