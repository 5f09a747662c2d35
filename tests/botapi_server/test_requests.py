"""Tokens, paths and bodies of requests."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import InvalidToken

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, call, make_bot, play


def test_get_me_tells_who_the_bot_is() -> None:
    """getMe gives the bot's id from the token, and its name."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        me = await bot.get_me()
        assert (me.id, me.first_name, me.username, me.is_bot) == (110201543, "Guide", "GuideBot", True)

    play(story, name="Guide", username="GuideBot")


@pytest.mark.parametrize(
    ("token", "code"),
    [("nonsense", 404), ("110201543:short", 404), ("0:" + "A" * 35, 404), ("110201543:" + "A" * 35, 401)],
)
def test_wrong_tokens(token: str, code: int) -> None:
    """A malformed token is 404, a well-formed wrong one 401; the library says InvalidToken to both."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        assert (await call(server, "getMe", token))[0] == code
        with pytest.raises(InvalidToken):
            async with make_bot(server, token):
                pass

    play(story)


def test_unknown_method() -> None:
    """A method that does not exist is 404, and so is any other path."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        status, answer = await call(server, "sendGoodWishes")
        assert status == 404
        assert answer["description"] == "Not Found: method not found"
        async with httpx.AsyncClient(trust_env=False) as client:
            assert (await client.get(server.url + "/elsewhere")).status_code == 404

    play(story)


@pytest.mark.parametrize(
    "body",
    [
        {"json": {"chat_id": 1, "text": "hi", "disable_notification": True}},
        {"data": {"chat_id": "1", "text": "hi", "disable_notification": "true"}},
        {"data": {"chat_id": "1", "text": "hi", "disable_notification": "True"}, "files": {"x": b"1"}},
        {"params": {"chat_id": "1", "text": "hi", "disable_notification": "1"}},
    ],
    ids=["json", "form", "multipart", "query"],
)
def test_every_kind_of_body(body: Any) -> None:
    """JSON, form, multipart and query arguments all mean the same; method names are read in any case."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        status, answer = await call(server, "SENDMESSAGE", **body)
        assert status == 200
        assert answer["result"]["text"] == "hi"
        assert server.sent[0].silent

    play(story)


def test_broken_json_body() -> None:
    """A body that is no JSON object is 400."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        for body in (b"{", b"[1]"):
            assert (await call(server, "getMe", content=body, headers={"Content-Type": "application/json"}))[0] == 400

    play(story)
