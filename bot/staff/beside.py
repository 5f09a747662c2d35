"""Every check in half the time, for who waits at the keyboard: two processes share them, where one can be copied.

Only for a program that does nothing else (Linux): a copy of one that serves people would copy what it holds of them.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from multiprocessing import get_context

from bot.edition import Edition
from bot.model import Problem
from bot.staff.checking import CHECKS, QUICK, Check, check, in_order

PROCESSES = 2
"""The two checks that take longest, dangers and proofs, take about as long as each other."""


def check_beside(edition: Edition, at: datetime, checks: tuple[Check, ...] = QUICK) -> list[Problem]:
    """What ``bot.staff.checking.check`` finds."""
    if sys.platform != "linux":
        return check(edition, at, checks)
    try:
        with ProcessPoolExecutor(PROCESSES, get_context("fork"), _hold, (edition, at)) as pool:
            return in_order(pool.map(_found, map(CHECKS.index, checks)), edition.library.folder)
    except BrokenProcessPool:  # one was ended from outside: there is too little memory for two
        return check(edition, at, checks)


_held: list[tuple[Edition, datetime]] = []
"""In a copied process: what its checks look at. Only numbers of checks and what they found travel."""


def _hold(edition: Edition, at: datetime) -> None:
    _held.append((edition, at))


def _found(number: int) -> list[Problem]:
    return [problem for edition, at in _held for problem in CHECKS[number](edition, at)]
