"""How much one person sends: more than twenty messages within a minute, by the time they were sent, is a flood."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from enum import Enum

MOST = 20
WITHIN = timedelta(minutes=1)


class Flood(Enum):
    """What to do with a message: answer it, say once that it is too much, or let it be."""

    NONE = "none"
    BEGINS = "begins"
    GOES_ON = "goes on"


class Floods:
    """The times at which people sent, the last twenty each, in memory.

    An outage's backlog is no flood: what counts is when a message was sent, not when it came in.
    """

    def __init__(self) -> None:
        self._sent: dict[int, deque[datetime]] = {}
        self._told: dict[int, datetime] = {}

    def count(self, person: int, sent: datetime) -> Flood:
        """Count one message of a person."""
        times = self._sent.setdefault(person, deque(maxlen=MOST + 1))
        times.append(sent)
        self._tidy(sent)
        if len(times) <= MOST or sent - times[0] > WITHIN:
            return Flood.NONE
        told = self._told.get(person)
        if told is not None and sent - told <= WITHIN:
            self._told[person] = sent
            return Flood.GOES_ON
        self._told[person] = sent
        return Flood.BEGINS

    def _tidy(self, now: datetime) -> None:
        """Forget people who have been quiet, so that nothing grows."""
        if len(self._sent) <= 1000:
            return
        quiet = [person for person, times in self._sent.items() if now - times[-1] > WITHIN]
        for person in quiet:
            del self._sent[person]
            self._told.pop(person, None)
