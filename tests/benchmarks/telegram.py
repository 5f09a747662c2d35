"""Ours beside python-telegram-bot's plain echo bot, by turns, on one test server: python -m tests.benchmarks.telegram

Closed loop: 50 people, each with one open question, 20 messages each; messages answered per second. Open loop: 30
messages a second, which is what Telegram lets one bot send; from the message's arrival to its reply.
"""

from __future__ import annotations

import asyncio
import os
import platform
import statistics
import sys
import tempfile
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

from tests.botapi import BotApiServer, Person

ROOT = Path(__file__).parent.parent.parent
BOTS = {"ours": ("run_bot.py", "telegram"), "echo": ("-m", "tests.benchmarks.echo_bot")}
ROUNDS, PEOPLE, EACH, A_SECOND, OPEN = 9, 50, 20, 30.0, 300
QUESTIONS = ("what is the nrm", "can i refer myself", "how long do i have to wait for the second decision", "money?")


@asynccontextmanager
async def running(name: str, server: BotApiServer, folder: str) -> AsyncIterator[None]:
    """One of the two, answering this server; warm once it has answered somebody."""
    settings = {"TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url, "STATE_FOLDER": folder}
    command = (sys.executable, *BOTS[name])
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env={**os.environ, **settings}, stdout=DEVNULL, stderr=DEVNULL
    )
    first = server.person(1)
    first.says("hello")
    await first.hears()
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def closed_loop(name: str) -> float:
    """Messages answered per second when everybody writes again as soon as they are answered."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server, running(name, server, folder):
            people = [server.person(number) for number in range(2, PEOPLE + 2)]
            started = perf_counter()
            await asyncio.gather(*(_talk(person) for person in people))
            return PEOPLE * EACH / (perf_counter() - started)


async def _talk(person: Person) -> None:
    for number in range(EACH):
        person.says(QUESTIONS[number % len(QUESTIONS)])
        await person.hears()


async def open_loop(name: str) -> list[float]:
    """Milliseconds from each message to its reply at a steady rate."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server, running(name, server, folder):
            tasks = []
            for number in range(OPEN):
                person = server.person(1000 + number)
                tasks.append(asyncio.create_task(_ask(person, QUESTIONS[number % len(QUESTIONS)])))
                await asyncio.sleep(1 / A_SECOND)
            return list(await asyncio.gather(*tasks))


async def _ask(person: Person, question: str) -> float:
    started = perf_counter()
    person.says(question)
    await person.hears()
    return (perf_counter() - started) * 1000


def main() -> None:
    """Print both, their ratio, and the machine."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    rates: dict[str, list[float]] = {name: [] for name in BOTS}
    for _ in range(ROUNDS):
        for name in BOTS:
            rates[name].append(asyncio.run(closed_loop(name)))
    ratios = [ours / echo for ours, echo in zip(rates["ours"], rates["echo"], strict=True)]
    for name in BOTS:
        print(
            f"{name}: {statistics.median(rates[name]):.0f} messages/s ({min(rates[name]):.0f}-{max(rates[name]):.0f})"
        )
    print(f"ours / echo, pair by pair: {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")
    for name in BOTS:
        taken = sorted(asyncio.run(open_loop(name)))
        p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
        print(f"{name} at {A_SECOND:.0f}/s: p50 {p50:.1f} ms, p99 {p99:.1f} ms")


if __name__ == "__main__":
    main()
