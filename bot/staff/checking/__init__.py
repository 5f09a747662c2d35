"""What staff's writing must pass, and what it should: one check, one file; its docstring is its page in docs/checks.md.

What is out of shape in the files themselves (bot/content) is told before any of these can look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from bot.content.placing import placed
from bot.edition import Edition
from bot.model import Problem
from bot.staff.checking import (
    acronyms,
    addresses,
    amounts,
    calls,
    dangers,
    doubles,
    languages,
    learned,
    lengths,
    looks,
    phone_numbers,
    plain,
    promises,
    proofs,
    quiet,
    refusals,
    stops,
    translations,
    unused,
)

Check = Callable[[Edition, datetime], Iterable[Problem]]
MUST: tuple[Check, ...] = (
    dangers.find,
    refusals.find,
    phone_numbers.find,
    addresses.find,
    lengths.find,
    looks.find,
    quiet.find,
)
"""Until nothing of these is left, nobody is served."""
CHECKS: tuple[Check, ...] = (
    *MUST,
    proofs.find,
    learned.find,
    stops.find,
    calls.find,
    doubles.find,
    plain.find,
    acronyms.find,
    amounts.find,
    unused.find,
    translations.find,
    languages.find,
    promises.find,
)
QUICK: tuple[Check, ...] = tuple(each for each in CHECKS if each not in (languages.find, promises.find))
"""Without what is looked at in every other language."""


def check(edition: Edition, at: datetime, checks: tuple[Check, ...] = QUICK) -> list[Problem]:
    """Every problem that these find at this moment (UTC): what must be put right first, then by file and line."""
    return in_order((each(edition, at) for each in checks), edition.library.folder)


def in_order(found: Iterable[Iterable[Problem]], folder: Path) -> list[Problem]:
    """What the checks found, each at its line, as ``check`` tells it."""
    problems = placed((problem for each in found for problem in each), folder)
    return sorted(problems, key=lambda each: (each.should, each.place.file, each.place.line))
