"""Measured in a process of its own, so that the memory and the caches of one measurement do not count for another."""

from __future__ import annotations

import gc
import platform
import resource
import statistics
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import ParamSpec, TypeVar

from bot.edition import Edition, build_edition
from bot.model import Message, Reply, Thread

Arguments = ParamSpec("Arguments")
Found = TypeVar("Found")
FIRST = "hello"
"""Asked before time is taken: the first answer works out what all others rest on."""
MB = 1024**2 if sys.platform == "darwin" else 1024
"""How many of the units of ``ru_maxrss`` make a megabyte."""


@dataclass(frozen=True, slots=True)
class Started:
    """An Edition, and the seconds from the folder to its first answer; imports are not among them."""

    edition: Edition
    seconds: float


def apart(measured: Callable[Arguments, Found], *given: Arguments.args, **named: Arguments.kwargs) -> Found:
    """What a function finds in a new process, which ends with it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measured, *given, **named).result()


def started(folder: Path) -> Started:
    """Build the Edition of a folder as ``run_bot.py telegram`` does."""
    begun = perf_counter()
    edition = build_edition(folder)
    gc.freeze()
    reply_to(edition, FIRST)
    return Started(edition, perf_counter() - begun)


def reply_to(edition: Edition, text: str) -> tuple[Reply, float]:
    """The whole reply to somebody who has asked nothing before, and the milliseconds that it took."""
    message = Message(at=datetime.now(UTC), text=text)
    begun = perf_counter()
    reply, _ = edition.assistant.reply_to(message, Thread())
    return reply, (perf_counter() - begun) * 1000


def spread(times: Sequence[float]) -> str:
    """Median and 99th percentile."""
    return f"{statistics.median(times):.1f} / {sorted(times)[int(len(times) * 0.99)]:.1f}"


def peak() -> float:
    """The most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB


def machine() -> str:
    """On what it is measured."""
    return f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def row(cells: Sequence[object]) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |"
