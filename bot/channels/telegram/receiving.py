"""The loop: fetch updates, hand them to their chats, confirm what is finished.

Telegram gives again whatever is not confirmed, and an offset confirms everything below it. So the next offset is the
lowest update that still has to be answered; what is fetched again beside it is recognised by its number. While some
replies are still on their way, the loop goes on fetching: a cry for help never waits behind somebody else's slow reply.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from time import monotonic

from telegram.error import RetryAfter

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.incoming import number_of, read_update
from bot.channels.telegram.late import is_late
from bot.channels.telegram.line import POLL_SECONDS, Line, Pauses, seconds_of
from bot.channels.telegram.quiet import kind_of
from bot.channels.telegram.stopping import Refusals
from bot.channels.telegram.turns import Lane, Turn, composed, holds
from bot.keeping.counts import Counts
from bot.keeping.numbers import Numbers

LOOK_AGAIN = 0.6
"""Seconds after which the loop fetches again although replies are still on their way. Asked for the same again within
half a second, Telegram shows one update only (Bot API server)."""
SYNC_EVERY = 1.0
"""Seconds between two times at which numbers are put safely on disk: a power cut costs that much at most."""
MOST = 100
"""Updates that Telegram shows at once."""
GRACE = 8.0
"""Seconds that open replies get when we are told to stop; what is not out then comes again, for it is not confirmed."""
log = logging.getLogger(__name__)


class Receiver:
    """Receives until it is told to stop."""

    def __init__(
        self,
        line: Line,
        composing: Composing,
        numbers: Numbers,
        now: Callable[[], datetime],
        stopping: asyncio.Event,
    ) -> None:
        self.line, self.composing, self.numbers, self.now, self.stopping = line, composing, numbers, now, stopping
        self.counts = Counts(numbers.folder)
        self._lanes: dict[tuple[int, bool], Lane] = {}
        """By chat, and whether it is the one for crisis replies."""
        self._serving: dict[tuple[int, bool], asyncio.Task[None]] = {}
        self._open: dict[int, Turn] = {}
        """The turns that are not finished, by update number."""
        self._next, self._taken = 0, 0
        """One more than the highest update number seen; how many updates were taken so far."""
        self._crowded = False
        """Telegram showed as many updates as it can, and none of them was new."""
        self._pauses = Pauses()
        self._refusals = Refusals()
        self._synced = 0.0
        """When the numbers were put safely on disk last, on the clock that only runs forward (seconds)."""

    async def run(self) -> None:
        """Until ``stopping`` is set; then whatever was taken is finished first.

        Raises:
            StopError: the token is wrong, or another program receives for the same bot.
        """
        while not self.stopping.is_set():
            try:
                fetched = await self._fetch()
            except Exception as error:  # the edge of the program: whatever it was, people go on writing
                await self._wait_out(error)
                continue
            self._all_is_well()
            nothing_new = await self._take_all(fetched)
            self._crowded = len(fetched) >= MOST and nothing_new
            self.composing.forget_the_old(self.now())
            await self._settle(LOOK_AGAIN)
            if fetched and nothing_new and not self._open:
                await self._pause(LOOK_AGAIN)
        await self._settle(GRACE)

    async def _fetch(self) -> list[object]:
        """The next updates; none if we are told to stop while waiting for them."""
        alone = len({turn.incoming.chat for turn in self._open.values()}) == 1
        held = [number for number, turn in self._open.items() if holds(turn, self.line, self._crowded, alone)]
        offset = min(held) if held else self._next or None
        fetching = asyncio.ensure_future(self.line.updates(offset, 0 if self._open else POLL_SECONDS))
        stop = asyncio.ensure_future(self.stopping.wait())
        await asyncio.wait({fetching, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if fetching.done():
            return fetching.result()
        fetching.cancel()
        return []

    async def _wait_out(self, error: Exception) -> None:
        """Ride out whatever passes; stop for what does not pass by itself. One sentence for each outage."""
        self._refusals.count(error)
        if not self._pauses.tries:
            log.warning("Telegram cannot be reached (%s): trying again until it can.", kind_of(error))
        told = seconds_of(error) if isinstance(error, RetryAfter) else 0.0
        await self._pause(self._pauses.next(told))

    async def _pause(self, seconds: float) -> None:
        """Wait, but not longer than until we are told to stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), seconds)

    def _all_is_well(self) -> None:
        if self._pauses.tries:
            log.warning("Telegram is there again.")
        self._pauses.reset()
        self._refusals.reset()

    async def _take_all(self, fetched: list[object]) -> bool:
        """Take what is new, and say if nothing was. Others get a word in after each.

        After a quiet week Telegram counts afresh: lower numbers that are all known are confirmed, too.
        """
        before = self._taken
        ordinary: list[Turn] = []
        for raw in fetched:
            turn = self._take(raw)
            if turn and turn.posting.out.urgent and not is_late(turn.incoming, self.now()):
                self._serve(turn, urgent=True)
            elif turn:
                ordinary.append(turn)
            await asyncio.sleep(0)
        for turn in ordinary:  # late ones of one chat go together, so all are taken first
            self._serve(turn)
        numbers = [number for raw in fetched if (number := number_of(raw)) is not None]
        if self._taken == before and numbers and not self._open:
            self._next = max(numbers) + 1
        return self._taken == before

    def _take(self, raw: object) -> Turn | None:
        """One update with its reply, unless it is known or needs none. What cannot be parsed is set aside at once."""
        number = number_of(raw)
        if number is None or not isinstance(raw, dict):
            return None
        self._next = max(self._next, number + 1)
        if number in self._open or number in self.numbers:
            return None
        self._taken += 1
        try:
            incoming = read_update(raw, self.line.bot, self.composing.name, self.now())
            if not isinstance(incoming.chat, int):
                raise TypeError("a chat without a number")
        except Exception as error:  # the edge of the program: a malformed update may not stop the others
            log.error("An update could not be read: %s", kind_of(error))
            self._finished(number)
            return None
        posting = composed(incoming, self.composing, self.now())
        if posting is None:
            self._finished(number)
            return None
        turn = self._open[number] = Turn(incoming, posting)
        return turn

    def _serve(self, turn: Turn, urgent: bool = False) -> None:
        """Into its chat's lane; what sounds like danger has one of its own, as long as it is not late."""
        key = (turn.incoming.chat, urgent)
        lane = self._lanes.get(key)
        if lane is None:
            too_late = self._serve if urgent else None
            lane = self._lanes[key] = Lane(self.composing, self.line, self.now, self._finished, too_late)
            self._serving[key] = asyncio.create_task(self._until_served(key, lane))
        lane.add(turn)

    async def _until_served(self, key: tuple[int, bool], lane: Lane) -> None:
        try:
            await lane.serve()
        finally:
            del self._serving[key], self._lanes[key]

    def _finished(self, number: int) -> None:
        """Write the number down; a disk that is full or gone costs a doubled reply after a crash, never a lost one."""
        turn, now = self._open.pop(number, None), self.now()
        try:
            self.numbers.finish(number, now)
            if turn and (missed := turn.posting.missed):
                self.counts.count(missed, now)
        except OSError as error:
            log.error("An update number could not be written down: %s", kind_of(error))

    async def _settle(self, seconds: float) -> None:
        """Wait until all replies are out, but not longer than this; now and then, put their numbers safely on disk."""
        if self._serving:
            await asyncio.wait(set(self._serving.values()), timeout=seconds)
        if monotonic() - self._synced >= SYNC_EVERY:
            self._synced = monotonic()
            with suppress(OSError):
                await asyncio.to_thread(self.numbers.sync)
