"""A crowd that writes, the real program that answers, and the count of what became of each message."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.botapi import BotApiServer

ROOT = Path(__file__).parent.parent.parent
QUESTIONS = (
    "what is the nrm",
    "can i refer myself",
    "who are the members",
    "what is the rna",
    "he has a knife",
)
"""One of each from every person: five, well below a flood; the last is one that may never wait."""
PEOPLE = 200
ALL = PEOPLE * len(QUESTIONS)


@dataclass(frozen=True)
class Tally:
    """What became of the messages."""

    asked: int
    unanswered: int
    doubled: int


class Crowd:
    """Two hundred people, and the messages they have sent."""

    def __init__(self, server: BotApiServer) -> None:
        self.server = server
        self.people = [server.person(number, name=f"Person {number}") for number in range(1, PEOPLE + 1)]
        self.asked: set[tuple[int, int]] = set()

    async def write(self, per_second: float | None) -> None:
        """Everybody writes all their messages, evenly spread; all at once if no rate is given."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        pairs = [(person, question) for question in QUESTIONS for person in self.people]
        for count, (person, question) in enumerate(pairs):
            if per_second:
                await asyncio.sleep(max(0.0, started + count / per_second - loop.time()))
            self.asked.add((person.id, person.says(question).message_id))

    def tally(self) -> Tally:
        """Each reply tells by its remove button which message it answers."""
        answers = Counter(
            (sent.chat, int(button.value.partition(":")[2]))
            for sent in self.server.sent
            for row in sent.buttons
            for button in row
            if button.value.startswith("x:")
        )
        assert set(answers) <= self.asked, "something was answered that nobody wrote"
        return Tally(
            asked=len(self.asked),
            unanswered=len(self.asked - set(answers)),
            doubled=sum(count - 1 for count in answers.values()),
        )


@asynccontextmanager
async def program(server: BotApiServer, state: Path) -> AsyncIterator[Process]:
    """The real program, answering this server; killed at the end if it still runs."""
    process = await start(server, state)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def start(server: BotApiServer, state: Path) -> Process:
    """Start the real program."""
    settings = {"TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url, "STATE_FOLDER": str(state)}
    command = (sys.executable, "run_bot.py", "telegram")
    return await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env={**os.environ, **settings}, stdout=DEVNULL, stderr=DEVNULL
    )
