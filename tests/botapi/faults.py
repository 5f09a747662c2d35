"""Faults on order: which call goes wrong, how, and how often."""

import random
from dataclasses import dataclass
from enum import Enum


class Harm(Enum):
    """The ways in which a call can go wrong."""

    REFUSED = "answered with an error, without effect"
    RESET_BEFORE = "connection reset, without effect"
    RESET_AFTER = "connection reset after the call took effect"
    DELAYED = "took effect at once, answered late"


@dataclass
class Fault:
    """One order: for which calls, how many more times (None: always), with which chance."""

    harm: Harm
    method: str | None
    chat: int | None
    times: int | None
    chance: float
    code: int = 0
    seconds: float = 0.0


class Faults:
    """The orders of a test; a method or a chat of None means every one. Same seed, same faults."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._orders: list[Fault] = []

    def too_many(
        self,
        method: str | None = None,
        *,
        retry_after: int = 1,
        chat: int | None = None,
        times: int | None = None,
        chance: float = 1.0,
    ) -> None:
        """429 with parameters.retry_after."""
        self._orders.append(Fault(Harm.REFUSED, method, chat, times, chance, 429, retry_after))

    def error(
        self,
        method: str | None = None,
        *,
        code: int = 502,
        chat: int | None = None,
        times: int | None = None,
        chance: float = 1.0,
    ) -> None:
        """A 5xx, or any other code."""
        self._orders.append(Fault(Harm.REFUSED, method, chat, times, chance, code))

    def reset_before(
        self, method: str | None = None, *, chat: int | None = None, times: int | None = None, chance: float = 1.0
    ) -> None:
        """The connection is reset and nothing happened."""
        self._orders.append(Fault(Harm.RESET_BEFORE, method, chat, times, chance))

    def reset_after(
        self, method: str | None = None, *, chat: int | None = None, times: int | None = None, chance: float = 1.0
    ) -> None:
        """The connection is reset although the call took effect."""
        self._orders.append(Fault(Harm.RESET_AFTER, method, chat, times, chance))

    def delay(
        self,
        method: str | None = None,
        *,
        seconds: float,
        chat: int | None = None,
        times: int | None = None,
        chance: float = 1.0,
    ) -> None:
        """The call takes effect at once; its answer comes so many seconds (of the server's clock) later."""
        self._orders.append(Fault(Harm.DELAYED, method, chat, times, chance, seconds=seconds))

    def clear(self) -> None:
        """No more faults."""
        self._orders.clear()

    def draw(self, method: str, chat: str) -> Fault | None:
        """The fault that befalls this call, if any: the first order that fits and whose chance comes up."""
        for fault in self._orders:
            if self._befalls(fault, method, chat):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def _befalls(self, fault: Fault, method: str, chat: str) -> bool:
        return (
            fault.method in (None, method)
            and (fault.chat is None or str(fault.chat) == chat)
            and fault.times != 0
            and (fault.chance >= 1.0 or self._random.random() < fault.chance)
        )
