"""The updates of one chat that are to be answered, one after the other, each until its reply is out.

A chat has two lanes: crisis replies have one to themselves, so they never wait for the others. Whatever has to be tried
again is looked at afresh before each try: what has become too old meanwhile gets the neutral line for late ones.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.late import is_late
from bot.channels.telegram.line import Line, Outcome, Pauses
from bot.channels.telegram.posting import Posting
from bot.channels.telegram.quiet import kind_of

TRIES = 3
"""Tries at composing or sending a reply that breaks us, before its update is set aside."""
HOLD_SECONDS = 30.0
"""How long one update may hold up the confirmation of those behind it while others get through."""
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Turn:
    """One update with its reply, and how far it has come. Times are on the clock that only runs forward (seconds)."""

    incoming: Incoming
    posting: Posting
    since: float = 0.0
    """When it came in."""
    next_try: float = 0.0
    """When it will be tried again, if Telegram has put us off."""


def composed(incoming: Incoming, composing: Composing, now: datetime) -> Posting | None:
    """What goes out for an update; None if nothing does. What breaks us is tried three times and then set aside."""
    for _ in range(TRIES):
        try:
            out = composing.out(incoming, now)
            return Posting(out, composing.remove_label(out)) if out else None
        except Exception as error:  # the edge of the program: no update may stop the others
            log.error("An update could not be answered: %s", kind_of(error))
    return None


class Lane:
    """Turns of one chat that are not finished."""

    def __init__(
        self,
        composing: Composing,
        line: Line,
        now: Callable[[], datetime],
        finish: Callable[[int], None],
        too_late: Callable[[Turn], None] | None = None,
    ) -> None:
        """``too_late`` takes over what has become late, if this lane does not answer it itself."""
        self.composing, self.line, self.now, self.finish, self.too_late = composing, line, now, finish, too_late
        self.turns: list[Turn] = []
        self.pauses = Pauses()
        self.broken = 0
        """How often in a row sending broke us."""

    def add(self, turn: Turn) -> None:
        turn.since = turn.since or monotonic()
        turn.next_try = self.turns[0].next_try if self.turns else 0.0
        self.turns.append(turn)

    async def serve(self) -> None:
        """Until nothing is left."""
        while self.turns:
            try:
                self.broken = 0 if await self._one() else self.broken
            except Exception as error:  # the edge of the program: no reply may stop the others
                log.error("A reply could not be sent: %s", kind_of(error))
                self.broken += 1
                if self.broken >= TRIES:
                    self._finish([self.turns[0]])
                    self.broken = 0
                else:
                    await self._pause(0.0)

    async def _one(self) -> bool:
        """One reply, or one try at it. Was it told to wait?"""
        self._hand_over_what_is_late()
        if not self.turns:
            return True
        chosen, posting, late = self._next()
        outcome, wait = await posting.go(self.line, stale=lambda: late != self._any_late())
        if outcome is Outcome.LATER:
            await self._pause(wait)
        elif outcome is not Outcome.STALE:
            self.pauses.reset()
            if late and outcome is Outcome.DONE:
                self.composing.late.went_out(posting.out, posting.gone_out, self.now())
            self._finish(chosen)
        return True

    def _next(self) -> tuple[list[Turn], Posting, bool]:
        """All late ones together, and that they are; else the first."""
        now = self.now()
        late = [turn for turn in self.turns if is_late(turn.incoming, now)]
        if not late:
            return [self.turns[0]], self.turns[0].posting, False
        outs = [turn.posting.out for turn in late]
        out = self.composing.late.line_for(outs, self.composing.edition.library, now)
        self.composing.forget_offers(out.chat, now)
        return late, Posting(out, self.composing.remove_label(out)), True

    def _any_late(self) -> bool:
        now = self.now()
        return any(is_late(turn.incoming, now) for turn in self.turns)

    def _hand_over_what_is_late(self) -> None:
        """To the lane for it; in a group it is let be, for there the line for late ones would be shown to everybody."""
        now = self.now()
        for turn in [turn for turn in self.turns if is_late(turn.incoming, now)]:
            if turn.incoming.ask is Ask.IN_GROUP:
                self._finish([turn])
            elif self.too_late:
                self.turns.remove(turn)
                self.too_late(turn)

    async def _pause(self, told: float) -> None:
        pause = self.pauses.next(told)
        for turn in self.turns:
            turn.next_try = monotonic() + pause
        await asyncio.sleep(pause)

    def _finish(self, turns: list[Turn]) -> None:
        for turn in turns:
            self.turns.remove(turn)
            self.finish(turn.incoming.number)


def holds(turn: Turn, line: Line, crowded: bool, alone: bool) -> bool:
    """Must what is behind this update wait for it? No longer, once it has waited for long while others got through.

    While nobody gets through, the line is down: then nothing is set aside, however long it takes. In a crowd (Telegram
    shows a hundred updates at most, and there are more) it is set aside at once if its next try comes too late anyway.
    A chat that is ``alone`` in waiting says nothing of the line: Telegram has put off this one chat.
    """
    if crowded:  # those that are shown have all had their replies, so nobody new can get through just now
        waits_too_long = max(turn.next_try, monotonic()) - turn.since > HOLD_SECONDS
        return not (waits_too_long and (alone or line.last_success > turn.since))
    lately = max(turn.since, monotonic() - HOLD_SECONDS / 2)
    return not (monotonic() - turn.since > HOLD_SECONDS and line.last_success > lately)
