"""How much one chat sends: more than twenty messages within a minute, by the time they were sent, is a flood."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

MOST = 20
WITHIN = timedelta(minutes=1)


class Floods:
    """The times at which chats sent, the last twenty each, in memory.

    An outage's backlog is no flood: what counts is when a message was sent, not when it came in.
    """

    def __init__(self) -> None:
        self._sent: dict[int, deque[datetime]] = {}
        self._told: dict[int, datetime] = {}

    def count(self, chat: int, sent: datetime) -> bool:
        """Count one message of a chat: is it one too many?"""
        times = self._sent.setdefault(chat, deque(maxlen=MOST + 1))
        times.append(sent)
        return len(times) > MOST and sent - times[0] <= WITHIN

    def tell(self, chat: int, sent: datetime) -> bool:
        """Has this flood still to be told that it is too much? Once asked, it counts as told."""
        told = self._told.get(chat)
        self._told[chat] = sent
        return told is None or sent - told > WITHIN

    def forget_the_old(self, now: datetime) -> None:
        """Forget chats that have been quiet."""
        self._sent = {chat: times for chat, times in self._sent.items() if now - times[-1] <= WITHIN}
        self._told = {chat: told for chat, told in self._told.items() if now - told <= WITHIN}
