"""Translations say of which English text they are

Should. When the English changes, its translations go on saying what was true before.
Passes: `of: 3f2a90c1` under a translation, and the English has not changed since.
Fails: the English was changed afterwards, or there is no such line.
To put right: look at the English, mend the translation, and paste the line that the message ends in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.model import ENGLISH, Entry, Problem

LENGTH = 8
"""Digits of the hash; enough to tell two texts of one answer apart."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    english = {entry.id: entry for entry in edition.library.entries if entry.language == ENGLISH}
    for entry in edition.library.entries:
        if entry.language == ENGLISH or not entry.answer:
            continue
        now = known_by(english[entry.id])
        if entry.of != now:
            what = "The English has changed since." if entry.of else "It is not said from which English text this is."
            yield Problem(entry.place, what, f'Look at both, then write: "of: {now}".', should=True)


def known_by(entry: Entry) -> str:
    """By what a text is known: the first digits of the SHA-256 hash of its title, answer and detail."""
    return hashlib.sha256(f"{entry.title}\n{entry.answer}\n{entry.more}".encode()).hexdigest()[:LENGTH]
