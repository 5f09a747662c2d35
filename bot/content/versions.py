"""By what a text is known: so a translation says of which English text it is, and we see when that has changed."""

from __future__ import annotations

import hashlib

from bot.model import Entry

LENGTH = 8
"""Digits of the hash; enough to tell two texts of one answer apart."""


def known_by(entry: Entry) -> str:
    """The first digits of the SHA-256 hash of an entry's title, answer and detail."""
    return hashlib.sha256(f"{entry.title}\n{entry.answer}\n{entry.more}".encode()).hexdigest()[:LENGTH]
