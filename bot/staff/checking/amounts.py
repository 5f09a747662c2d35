"""Amounts and time limits are figures

Should. Money and numbers of days, weeks, months or years change: written once in figures.yaml, they change everywhere.
Passes: `{recovery-days}`; a number beside a year ("in 2019 it was £65 a week"), for the past does not change.
Fails: "you have 30 days" as plain text.
To put right: add it to figures.yaml with its source, and write its id in braces; or say the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.model import ENGLISH, Problem

AMOUNT = re.compile(
    r"£\s?\d[\d,.]*\d|£\d|(?<![\w.])\d[\d,.]* (?:calendar |working )?(?:hours?|days?|weeks?|months?|years?|pounds)\b"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FIXED = frozenset(("24 hours", "48 hours", "7 days", "365 days"))
"""They stand for "always", or for Telegram's own limit."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for entry in edition.library.entries:
        if entry.language != ENGLISH or entry.draft:
            continue
        plain = re.sub(r"\{[^}]*\}", "", f"{entry.answer}\n{entry.more}")
        undated = (part for part in re.split(r"(?<=[.!?])\s|\n\n", plain) if not YEAR.search(part))
        found = dict.fromkeys(amount for part in undated for amount in AMOUNT.findall(part) if amount not in FIXED)
        if found:
            what = f"This stands as plain text: {', '.join(found)}."
            yield Problem(
                entry.place,
                what,
                "Make it a figure in figures.yaml, or say the year.",
                should=True,
                wording=next(iter(found)),
            )
