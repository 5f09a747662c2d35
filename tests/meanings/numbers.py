"""Writes the numbers by which ranking judges (bot/search/fitted.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.search import fitted as numbers_file


def put(**anew: Mapping[str, float]) -> None:
    """Put numbers in the place of those that were there."""
    old = json.loads(numbers_file.FILE.read_text("utf-8"))
    numbers_file.FILE.write_text(json.dumps(old | anew, indent=2) + "\n", "utf-8")
    numbers_file.fitted.cache_clear()
