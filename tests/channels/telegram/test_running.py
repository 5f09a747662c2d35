"""The real process: how it starts, what it says in one sentence when it cannot go on, and how it stops."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.botapi import TOKEN, BotApiServer
from tests.channels.telegram.playing import program

READY = "Answering on Telegram as @TestBot.\n"
WRONG = "110201543:" + "A" * 35
ANSWER = "Hello. Ask me about the scheme."
Story = Callable[[BotApiServer], Awaitable[None]]


def play(story: Story) -> None:
    async def run() -> None:
        async with BotApiServer() as server:
            await story(server)

    asyncio.run(run())


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_while_idle(sign: signal.Signals, tmp_path: Path) -> None:
    """It says who it is, answers, and ends at once with exit status 0 and nothing more to say."""

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path) as it:
            await it.tells(READY)
            anna = server.person(1)
            anna.says("hello")
            assert (await anna.hears()).text == ANSWER
            it.process.send_signal(sign)
            assert await it.ends(timeout=5) == 0
            assert it.told == READY

    play(story)


def test_told_to_stop_with_replies_on_their_way(tmp_path: Path) -> None:
    """SIGTERM in the midst of forty questions: what was taken is finished; nothing is lost, nothing said twice."""

    async def story(server: BotApiServer) -> None:
        persons = [server.person(number) for number in range(1, 41)]
        async with program(server.url, tmp_path) as it:
            await it.tells(READY)
            server.faults.error("sendMessage", code=502, times=5)
            for person in persons:
                person.says("hello")
            await server.wait_for_sent(5)
            it.process.terminate()
            assert await it.ends() == 0
        async with program(server.url, tmp_path) as it:
            await server.all_confirmed()
            it.process.terminate()
            assert await it.ends() == 0
        assert sorted(sent.chat for sent in server.sent) == list(range(1, 41))

    play(story)


@pytest.mark.parametrize("token", [WRONG, "1:" + "A" * 35])
def test_a_token_that_telegram_does_not_know(token: str, tmp_path: Path) -> None:
    """One sentence, exit status 1, and the token in none of its words."""

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path, TELEGRAM_BOT_TOKEN=token) as it:
            assert await it.ends() == 1
            assert it.told == "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it whole from @BotFather.\n"
            assert token not in it.shown

    play(story)


def test_what_is_no_token(tmp_path: Path) -> None:
    """One sentence, exit status 1, before Telegram is asked anything."""

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path, TELEGRAM_BOT_TOKEN="nonsense") as it:  # noqa: S106
            assert await it.ends() == 1
            assert it.told == "TELEGRAM_BOT_TOKEN is not a bot's token: copy it whole from Telegram's @BotFather.\n"
            assert not server.calls

    play(story)


def test_two_programs(tmp_path: Path) -> None:
    """Of two programs with one token one says so in one sentence and ends with exit status 1; the other goes on."""
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()

    async def story(server: BotApiServer) -> None:
        async with program(server.url, folders[0]) as one, program(server.url, folders[1]) as other:
            ends = {asyncio.create_task(each.process.wait()): each for each in (one, other)}
            done, going = await asyncio.wait(ends, timeout=60, return_when=asyncio.FIRST_COMPLETED)
            loser, winner = ends[done.pop()], ends[going.pop()]
            assert await loser.ends() == 1
            assert loser.told.endswith("Another program receives for this bot: stop it, or its webhook, first.\n")
            assert "Traceback" not in loser.told
            anna = server.person(1)
            anna.says("hello")
            assert (await anna.hears()).text == ANSWER
            winner.process.terminate()
            assert await winner.ends() == 0

    play(story)


def test_no_network_at_the_start(tmp_path: Path) -> None:
    """One sentence, however long it lasts; once Telegram is there, people are answered."""

    async def story(server: BotApiServer) -> None:
        await server.go_away()
        async with program(server.url, tmp_path) as it:
            await it.tells("trying again until it can.\n")
            await server.come_back()
            await it.tells(READY)
            anna = server.person(1)
            anna.says("hello")
            assert (await anna.hears()).text == ANSWER
            it.process.terminate()
            assert await it.ends() == 0
            lines = ["Telegram cannot be reached (NetworkError): trying again until it can.", READY.strip()]
            assert it.told.splitlines() == lines

    play(story)


def test_told_to_stop_before_there_was_a_network(tmp_path: Path) -> None:
    """It ends at once, exit status 0."""

    async def story(server: BotApiServer) -> None:
        await server.go_away()
        async with program(server.url, tmp_path) as it:
            await it.tells("trying again until it can.\n")
            it.process.terminate()
            assert await it.ends(timeout=5) == 0

    play(story)


def test_a_state_folder_that_cannot_be_used(tmp_path: Path) -> None:
    """One sentence, exit status 1."""
    (tmp_path / "state").write_text("a file, no folder")

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path) as it:
            assert await it.ends() == 1
            assert it.told == "STATE_FOLDER cannot be used (File exists): make it, or name another.\n"

    play(story)


def test_a_damaged_file_of_numbers(tmp_path: Path) -> None:
    """It is told in one sentence and started anew; people are answered."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "updates-2026-11-21.txt").write_bytes(b"12\n\xff\xfe7")

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path) as it:
            await it.tells(READY)
            first, *_ = it.told.splitlines()
            assert first == "updates-2026-11-21.txt was damaged and is started anew: some people may get a reply twice."
            anna = server.person(1)
            anna.says("hello")
            assert (await anna.hears()).text == ANSWER

    play(story)


def test_what_telegram_shows_of_it(tmp_path: Path) -> None:
    """Commands and descriptions are registered at the start, and the count of unchecked helplines is shown."""

    async def story(server: BotApiServer) -> None:
        async with program(server.url, tmp_path) as it:
            await it.tells(READY)
            await server.wait_for_calls("setMyShortDescription", 2)
            assert server.calls["setMyCommands"] == server.calls["setMyDescription"] == 2
            assert "helplines are not yet checked" in it.shown
            assert TOKEN not in it.shown + it.told

    play(story)
