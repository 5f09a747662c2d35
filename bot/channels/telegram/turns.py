"""The updates of one chat, one after the other, each until its reply is out.

Whatever has to be tried again is looked at afresh before each try: a message that has become too old meanwhile gets the
neutral line for late ones, and a crisis reply overtakes the others of its chat.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from bot.channels.telegram.composing import Composing, is_late
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.line import Line, Outcome, Pauses
from bot.channels.telegram.posting import Posting
from bot.channels.telegram.quiet import kind_of

TRIES = 3
"""Tries at composing a reply before an update is set aside."""
HOLD_SECONDS, HOLD_SECONDS_IN_A_CROWD = 30.0, 2.0
"""How long one update may hold up the confirmation of those behind it while others get through. In a crowd (a hundred
updates wait, the most that Telegram shows at once) it is short, or one slow chat would hide everybody else."""
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Turn:
    """One update and how far it has come."""

    incoming: Incoming
    posting: Posting | None = None
    """What goes out for it; None if nothing does."""
    composed: bool = False
    broken: int = 0
    """How often sending it broke us."""
    first_try: float | None = None
    """When sending was tried first, on the clock that only runs forward (seconds)."""


class Chat:
    """The turns of one chat that are not finished."""

    def __init__(
        self, composing: Composing, line: Line, now: Callable[[], datetime], finish: Callable[[int], None]
    ) -> None:
        self.composing, self.line, self.now, self.finish = composing, line, now, finish
        self.turns: list[Turn] = []
        self.pauses = Pauses()

    async def serve(self) -> None:
        """Until nothing is left."""
        while self.turns:
            for turn in self.turns:
                self._compose(turn)
            self._drop_those_without_a_reply()
            if not self.turns:
                return
            chosen, posting = self._next()
            for turn in self.turns:  # those behind it in this chat wait for the same line
                turn.first_try = turn.first_try or monotonic()
            outcome, wait = await self._go(posting, chosen)
            if outcome is Outcome.LATER:
                await asyncio.sleep(self.pauses.next(wait))
                continue
            self.pauses.reset()
            for turn in chosen:
                self._finish(turn)

    async def _go(self, posting: Posting, chosen: list[Turn]) -> tuple[Outcome, float]:
        """One try at sending. What breaks us there is tried three times, too, and then set aside."""
        try:
            return await posting.go(self.line)
        except Exception as error:  # the edge of the program: no reply may stop the others
            log.error("A reply could not be sent: %s", kind_of(error))
            for turn in chosen:
                turn.broken += 1
            return (Outcome.LATER if chosen[0].broken < TRIES else Outcome.REFUSED), 0.0

    def _compose(self, turn: Turn) -> None:
        """Once. What breaks us is tried three times and then set aside, for it must not block what is behind it."""
        for _ in range(TRIES):
            if turn.composed:
                return
            try:
                out = self.composing.out(turn.incoming, self.now())
                turn.posting = Posting(out, self.composing.remove_label(out)) if out else None
                turn.composed = True
            except Exception as error:  # the edge of the program: no update may stop the others
                log.error("An update could not be answered: %s", kind_of(error))
        turn.composed = True

    def _drop_those_without_a_reply(self) -> None:
        """An old message to a group is let be: there the line for late ones would be shown to everybody."""
        now = self.now()
        for turn in list(self.turns):
            if turn.posting is None or (turn.incoming.ask is Ask.IN_GROUP and is_late(turn.incoming, now)):
                self._finish(turn)

    def _next(self) -> tuple[list[Turn], Posting]:
        """All late ones together; else the first crisis reply; else the first."""
        now = self.now()
        going = [(turn, turn.posting) for turn in self.turns if turn.posting]
        late = [(turn, posting) for turn, posting in going if is_late(turn.incoming, now)]
        if late:
            out = self.composing.late([posting.out for _, posting in late], now)
            return [turn for turn, _ in late], Posting(out, self.composing.remove_label(out))
        turn, posting = next((pair for pair in going if pair[1].out.urgent), going[0])
        return [turn], posting

    def _finish(self, turn: Turn) -> None:
        self.turns.remove(turn)
        self.finish(turn.incoming.number)


def holds(turn: Turn, line: Line, crowded: bool) -> bool:
    """Must what is behind this update wait for it? No longer, once it has been tried for long while others got through.

    While nobody gets through, the line is down: then nothing is set aside, however long it takes.
    """
    if turn.first_try is None:
        return True
    if crowded:  # those that Telegram shows have all been answered by now, and it shows no others
        return not (monotonic() - turn.first_try > HOLD_SECONDS_IN_A_CROWD and line.last_success > turn.first_try)
    halfway = turn.first_try + HOLD_SECONDS / 2
    return not (monotonic() - turn.first_try > HOLD_SECONDS and line.last_success > halfway)
