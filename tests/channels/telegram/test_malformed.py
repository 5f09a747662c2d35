"""Malformed updates: none crashes the program, none blocks the next good one, none leaks text or token."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.edition import Edition
from tests.botapi import BotApiServer
from tests.botapi.updates import Update
from tests.channels.telegram.clockwork import hurry
from tests.channels.telegram.malforming import CHAT, SECRETS, Json, malformed
from tests.channels.telegram.playing import Playing, play, program

COUNT, AT_ONCE = 2000, 80
ANSWER = "Hello. Ask me about the scheme."
FLAT = (str, int, float, bool, type(None))


def has_a_plain_chat(update: Json) -> bool:
    """Chat numbers that are lists or objects, or that hold half a character, have tests of their own, below."""
    inside: Any = next(iter(update.values()), None)
    message = inside.get("message", inside) if isinstance(inside, dict) else None
    chat = message.get("chat") if isinstance(message, dict) else None
    number = chat.get("id") if isinstance(chat, dict) else None
    return isinstance(number, FLAT) and str(number).isprintable()


def test_two_thousand(tmp_path: Path) -> None:
    """The real process lives through two thousand of them, answers a good one after each eighty, and leaks nothing."""

    async def run() -> None:
        async with BotApiServer() as server, program(server.url, tmp_path) as it:
            server.person(CHAT).says("hello")
            wrecks = [update for update in malformed(1, COUNT + 200) if has_a_plain_chat(update)][:COUNT]
            assert len(wrecks) == COUNT
            for good, start in enumerate(range(0, COUNT, AT_ONCE)):
                for wreck in wrecks[start : start + AT_ONCE]:
                    server.raw_update(wreck)
                anna = server.person(10_000 + good)
                anna.says("hello")
                assert (await anna.hears(timeout=20)).text == ANSWER
            assert it.process.returncode is None
            await server.all_confirmed(timeout=90)
            it.process.terminate()
            assert await it.ends() == 0
            output = it.shown + it.told
            assert "An update could not be read: " in output, "none was malformed"
            assert not [secret for secret in SECRETS if secret in output]
            assert "Traceback" not in output

    asyncio.run(run())


def message(**wrong: object) -> Json:
    chat, person = {"id": CHAT, "type": "private"}, {"id": CHAT, "is_bot": False, "first_name": "Somebody"}
    return {"message": {"message_id": 5, "date": 1795255200, "chat": chat, "from": person, "text": "hello"} | wrong}


def raw(server: BotApiServer, body: bytes) -> None:
    """Queue an update as bytes that no json.dumps would write; N stands for its number."""
    updates = server._world.updates
    number, updates._next = updates._next, updates._next + 1
    updates._pending[number] = Update(body.replace(b"N", str(number).encode()), server.clock.now() + 86400)
    updates.on_new()


def survives(queue: Callable[[BotApiServer], object], edition: Edition, folder: Path) -> None:
    """Somebody who writes after the malformed update was met is answered."""

    async def story(it: Playing) -> None:
        queue(it.server)
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 2, timeout=5)
        if it.task.done():  # its error comes up again at the end, before anybody closes the connections
            await it.line.close()
        assert not it.task.done(), "the loop has ended"
        anna = it.server.person(1)
        anna.says("hello")
        assert (await anna.hears(timeout=10)).text == ANSWER

    play(story, edition, folder)


@pytest.mark.parametrize("wrong", [5, None, "x", [], {}])
def test_no_chat(wrong: object, tiny_edition: Edition, tmp_path: Path) -> None:
    """A message without a chat that makes sense is set aside."""
    survives(lambda server: server.raw_update(message(chat=wrong)), tiny_edition, tmp_path)


def test_a_chat_number_that_cannot_be_sent(tiny_edition: Edition, tmp_path: Path) -> None:
    """What no connection can carry is no outage: it is set aside after three tries."""

    async def story(it: Playing) -> None:
        it.server.raw_update(message(chat={"id": "\ud800", "type": "private"}))
        await it.server.all_confirmed(timeout=10)

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize("number", [[1], {}])
def test_a_chat_number_that_is_a_list(number: object, tiny_edition: Edition, tmp_path: Path) -> None:
    """A chat number that is no number is set aside."""
    wrong = {"id": number, "type": "private"}
    survives(lambda server: server.raw_update(message(chat=wrong)), tiny_edition, tmp_path)


def test_a_group_whose_number_is_a_list(tiny_edition: Edition, tmp_path: Path) -> None:
    """The same for a group."""
    wrong = {"id": [1], "type": "group"}
    survives(lambda server: server.raw_update(message(chat=wrong)), tiny_edition, tmp_path)


def test_a_press_in_a_chat_whose_number_is_a_list(tiny_edition: Edition, tmp_path: Path) -> None:
    """The same for a pressed button."""
    inside = message(chat={"id": [1], "type": "private"})["message"]
    press = {"id": "7", "from": inside["from"], "chat_instance": "1", "data": "show:rest", "message": inside}
    survives(lambda server: server.raw_update({"callback_query": press}), tiny_edition, tmp_path)


@pytest.mark.parametrize("number", [None, "7", 2**70])
def test_no_update_number(number: object, tiny_edition: Edition, tmp_path: Path) -> None:
    """An update whose number cannot be read does not hide those behind it."""
    survives(lambda server: server.raw_update({"update_id": number} | message()), tiny_edition, tmp_path)


def test_a_huge_update_number(tiny_edition: Edition, tmp_path: Path) -> None:
    """A number beyond what Telegram can have given does not spoil the offset."""
    survives(lambda server: server.raw_update({"update_id": 2**40} | message()), tiny_edition, tmp_path)


@pytest.mark.parametrize("value", [b"[" * 50_000 + b"]" * 50_000, b"9" * 5000], ids=["deep", "digits"])
def test_an_answer_that_cannot_be_read(
    value: bytes,
    tiny_edition: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What Python's json cannot read (nesting, digits) does not end the loop: it is told once and asked for again."""

    async def story(it: Playing) -> None:
        hurry(monkeypatch)
        raw(it.server, b'{"update_id":N,"message":' + value + b"}")
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 4)
        assert not it.task.done(), "the loop has ended"

    play(story, tiny_edition, tmp_path)
    told = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert len(told) == 1
    assert told[0].startswith("Telegram cannot be reached (")
