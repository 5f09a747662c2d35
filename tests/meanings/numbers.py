"""Writes the numbers by which ranking judges (bot/search/fitted.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from bot.search import fitted as numbers_file


def put(file: Path | None = None, **anew: Mapping[str, float]) -> None:
    """Put numbers in the place of those that were there, in the file of English or in another."""
    file = file or numbers_file.FILE
    old = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(old | anew, indent=2) + "\n", "utf-8")
    numbers_file.fitted.cache_clear()
