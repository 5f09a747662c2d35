"""Killed, stopped or cut off at a random moment, the program answers every message, and next to none twice.

CHAOS_RUNS says how often each is tried (2 unless told; .ci/run asks for 20).
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
from pathlib import Path

import pytest

from bot.channels.telegram.line import NORMAL, URGENT
from tests.botapi import BotApiServer
from tests.chaos.crowd import ALL, Crowd, Tally, program

RUNS = int(os.environ.get("CHAOS_RUNS", "2"))
LONG = 300.0
"""Seconds after which something hangs: far beyond what any run takes."""
RATES = (None, 150.0, None, 60.0)
"""Messages a second, by turns; None: all at once, more than it can take."""


async def ended_once(state: Path, run: int, how: signal.Signals) -> Tally:
    """1,000 messages; ended so after a random number of replies; the next process answers the rest."""
    chance = random.Random(run)
    async with BotApiServer(seed=run) as server:
        crowd = Crowd(server)
        async with program(server, state) as first:
            writing = asyncio.create_task(crowd.write(RATES[run % len(RATES)]))
            await server.wait_for_sent(chance.randint(20, ALL - 50), timeout=LONG)
            first.send_signal(how)
            assert await first.wait() == (0 if how is signal.SIGTERM else -how)
        async with program(server, state):
            await writing
            await server.all_confirmed(timeout=LONG)
        return crowd.tally()


def test_killed_at_a_random_moment(tmp_path: Path) -> None:
    """Nothing unanswered; doubled at most what was in flight at each kill, and at most 0.5 % in all."""
    tallies = [asyncio.run(ended_once(tmp_path / str(run), run, signal.SIGKILL)) for run in range(RUNS)]
    assert [tally.asked for tally in tallies] == [ALL] * RUNS
    assert sum(tally.unanswered for tally in tallies) == 0
    assert max(tally.doubled for tally in tallies) <= NORMAL + URGENT
    assert sum(tally.doubled for tally in tallies) <= 0.005 * ALL * RUNS


@pytest.mark.parametrize("run", range(max(2, RUNS // 4)))
def test_stopped_at_a_random_moment(tmp_path: Path, run: int) -> None:
    """SIGTERM: it stops taking, finishes, ends with 0; nothing unanswered, nothing doubled."""
    assert asyncio.run(ended_once(tmp_path, run, signal.SIGTERM)) == Tally(asked=ALL, unanswered=0, doubled=0)


async def cut_off_thrice(state: Path) -> Tally:
    """1,000 messages while the server is away three times for three seconds."""
    async with BotApiServer() as server:
        crowd = Crowd(server)
        async with program(server, state):
            writing = asyncio.create_task(crowd.write(60.0))
            for replies in (100, 300, 600):
                await server.wait_for_sent(replies, timeout=LONG)
                await server.outage(3.0)
            await writing
            await server.all_confirmed(timeout=LONG)
        return crowd.tally()


def test_three_outages(tmp_path: Path) -> None:
    """Nothing is lost; what was accepted just as the line broke may come twice."""
    tally = asyncio.run(cut_off_thrice(tmp_path))
    assert (tally.asked, tally.unanswered) == (ALL, 0)
    assert tally.doubled <= 3 * (NORMAL + URGENT)
