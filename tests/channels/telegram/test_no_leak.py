"""No word of anybody and no token in any output or file of the real process, logging at DEBUG, whatever goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.botapi import TOKEN, BotApiServer, Faults
from tests.channels.telegram.playing import Program, program
from tests.conftest import TINY
from tests.traces import is_in

WORDS = {"text": "kanarinka", "caption": "papagalli", "name": "Trumcaku", "username": "zborakuqe", "edit": "bilbilushi"}
SECRETS = (*WORDS.values(), TOKEN, TOKEN.partition(":")[2])
ECHO = f"""
import logging, pkgutil, sys
from dataclasses import replace

logging.basicConfig(level=logging.DEBUG)
import bot.staff.taking
import run_bot
from bot.assistant import Assistant

walk = Assistant.reply_to

def echoing(self, message, thread):
    reply, after = walk(self, message, thread)
    return replace(reply, text=message.text + chr(0xD800) + " heard"), after

if "echo" in sys.argv:
    Assistant.reply_to = echoing
for fault in (word for word in sys.argv if word.startswith("bot.")):
    def breaks(*given, **named):
        raise OSError(f"{{given}} {{named}}")

    holder, _, name = fault.rpartition(".")
    setattr(pkgutil.resolve_name(holder), name, breaks)
bot.staff.taking.MUST = ()  # the start would not have an assistant that breaks
if "break" in sys.argv:
    Assistant.reply_to = lambda self, message, thread: {{}}[message.text]
sys.exit(run_bot.main(["--knowledge", {str(TINY)!r}], sys.stdin, sys.stdout, sys.stderr))
"""


async def everything_is_sent(server: BotApiServer) -> None:
    """One person uses every word wherever a word can stand; at the end all of it is confirmed."""
    anna = server.person(1, name=WORDS["name"], username=WORDS["username"])
    said = anna.says(f"{WORDS['text']} what is the scheme")
    anna.says(f"/start {WORDS['text']}")
    anna.says(f"he has a big knife {WORDS['text']}")
    anna.sends("voice", caption=WORDS["caption"])
    anna.sends("photo", caption=f"he has a big knife {WORDS['caption']}")
    anna.edits(said, f"he has a big knife {WORDS['edit']}")
    anna.in_group(-5, title=WORDS["name"]).says(f"@TestBot {WORDS['text']}")
    anna.says(f"{WORDS['text']} \ud800")
    server.raw_update({"message": {"text": WORDS["text"]}})
    server.raw_update({"callback_query": {"data": WORDS["text"], "id": TOKEN}})
    await server.all_confirmed(timeout=40)


def secrets_in(it: Program, folder: Path) -> Iterator[str]:
    """Each place where a secret stands: stdout, stderr, or a file of the folder that is cwd, HOME, TMPDIR and state."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files, "not even update numbers were written down"
    places = {"stdout": it.shown.encode(), "stderr": it.told.encode()}
    places |= {str(path): str(path).encode() + path.read_bytes() for path in files}
    places |= {f"{path}, unpacked": path.read_bytes() for path in files}
    for place, data in places.items():
        yield from (f"{secret} in {place}" for secret in SECRETS if is_in(secret, data))


def order(faults: Faults, trouble: str) -> None:
    """One kind of trouble, often but not always."""
    if trouble == "429":
        faults.too_many(retry_after=1, chance=0.3)
    elif trouble == "reset":
        faults.reset_before(chance=0.2)
        faults.reset_after(chance=0.1)
    elif trouble == "400":
        faults.error("sendMessage", code=400)
    elif trouble == "500":
        faults.error(code=500, chance=0.2)
    elif trouble == "404":
        faults.error("sendMessage", code=404, times=6)


@pytest.mark.parametrize("mode", ["as it is", "echo", "break"])
@pytest.mark.parametrize("trouble", ["none", "429", "500", "reset", "400", "404"])
def test_nothing_leaks(mode: str, trouble: str, tmp_path: Path) -> None:
    """As it is, with replies that hold what was written and half a character, and with an assistant that breaks."""

    async def run() -> None:
        async with BotApiServer(seed=4) as server, program(server.url, tmp_path, "-c", ECHO, mode) as it:
            await it.tells("Answering on Telegram", timeout=20)
            order(server.faults, trouble)
            await everything_is_sent(server)
            server.faults.clear()
            it.process.terminate()
            assert await it.ends() == 0
            assert list(secrets_in(it, tmp_path)) == []
            if mode == "echo" and trouble == "none":
                assert any(WORDS["text"] in sent.text and "? heard" in sent.text for sent in server.sent)
            if mode == "break":
                assert "KeyError" in it.told, "nothing broke"

    asyncio.run(run())


@pytest.mark.parametrize(
    "where",
    [
        "bot.safety.hearing.words",
        "bot.keeping.numbers.Numbers.finish",
        "bot.keeping.threads.Threads.keep",
        "bot.understanding.language_of",
        "bot.assistant.understand",
        "bot.answering.ranked",
        "bot.safety.danger.ears_for",
        "bot.assistant.respond",
        "bot.assistant.answer",
        "bot.assistant.with_notes",
        "bot.channels.telegram.receiving.read_update",
        "bot.channels.telegram.composing.Composing.out",
    ],
)
def test_nothing_leaks_whatever_breaks(where: str, tmp_path: Path) -> None:
    """On every floor: an error whose text holds all that was given, words among it, is cut down to its kind."""

    async def run() -> None:
        async with BotApiServer(seed=4) as server, program(server.url, tmp_path, "-c", ECHO, where) as it:
            await it.tells("Answering on Telegram", timeout=20)
            await everything_is_sent(server)
            it.process.terminate()
            assert await it.ends() == 0
            assert "OSError" in it.told, "nothing broke"
            assert list(secrets_in(it, tmp_path)) == []

    asyncio.run(run())


@pytest.mark.parametrize("token", [TOKEN[:-1] + "x", "7:" + "kanarinka" * 4])
def test_a_wrong_token_does_not_leak(token: str, tmp_path: Path) -> None:
    """A token that Telegram refuses is in no word of what is said about it."""

    async def run() -> None:
        async with (
            BotApiServer() as server,
            program(server.url, tmp_path, "-c", ECHO, TELEGRAM_BOT_TOKEN=token) as it,
        ):
            assert await it.ends() == 1
            assert token.partition(":")[2] not in it.told + it.shown

    asyncio.run(run())


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "https://127.0.0.1:9", "http://kanarinka.invalid"])
def test_no_network_does_not_leak(url: str, tmp_path: Path) -> None:
    """Neither does a Telegram that cannot be reached, whatever the network library says about the address."""

    async def run() -> None:
        async with program(url, tmp_path, "-c", ECHO) as it:
            await it.tells("trying again until it can", timeout=20)
            it.process.terminate()
            assert await it.ends() == 0
            assert TOKEN not in it.told + it.shown
            assert TOKEN.partition(":")[2] not in it.told + it.shown

    asyncio.run(run())
