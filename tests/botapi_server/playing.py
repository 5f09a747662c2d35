"""Stories of the real client and the test server, and calls past the client."""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from tests.botapi import TOKEN, BotApiServer, Person

DAY = 24 * 60 * 60
Story = Callable[[BotApiServer, Bot], Awaitable[None]]


def make_bot(server: BotApiServer, token: str = TOKEN) -> Bot:
    """The real client, pointed at the server."""
    return Bot(
        token,
        base_url=server.base_url,
        request=HTTPXRequest(connection_pool_size=8, httpx_kwargs={"trust_env": False}),
        get_updates_request=HTTPXRequest(connection_pool_size=8, read_timeout=30, httpx_kwargs={"trust_env": False}),
    )


def play(story: Story, **settings: Any) -> None:
    """Run a story with a fresh server and bot."""

    async def run() -> None:
        async with BotApiServer(**settings) as server, make_bot(server) as bot:
            await story(server, bot)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)  # that RetryAfter will hold a timedelta one day
        asyncio.run(run())


async def call(server: BotApiServer, method: str, token: str = TOKEN, **sent: Any) -> tuple[int, Any]:
    """A call past python-telegram-bot, for what it would not send: the status and the answer."""
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answer = await client.post(f"{server.base_url}{token}/{method}", **sent)
        return answer.status_code, answer.json()


def anna_of(server: BotApiServer) -> Person:
    """Somebody who has written once."""
    anna = server.person(1, name="Anna", username="anna_a", language_code="sq")
    anna.says("hello")
    return anna


def one_button(**action: Any) -> str:
    """A keyboard with one button, as python-telegram-bot would never write it."""
    return json.dumps({"inline_keyboard": [[{"text": "Go"} | action]]})


def keyboard(*buttons: tuple[str, str]) -> InlineKeyboardMarkup:
    """One row of callback buttons."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data) for label, data in buttons]])
