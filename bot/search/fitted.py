"""The numbers by which ranking judges. They were fitted on our own entries; nobody writes them by hand.

``python -m tests.meanings`` fits them anew and writes fitted.json, ``python -m tests.following`` those of what follows
on an answer; docs/measured/search.md shows how well they do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "fitted.json"
OTHERS = Path(__file__).parent / "fitted-others.json"
"""Numbers for the other languages, where they are not those of English: they have fewer ways of asking."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What each feature weighs, and how scores become confidences: logistic in a few numbers (see ranking.py)."""

    features: Mapping[str, float]
    right: Mapping[str, float]
    """Is the best match what was asked for?"""
    ours: Mapping[str, float]
    """Is it a question for us at all?"""
    following: Mapping[str, float]
    """What each way of hearing a message counts that comes after an answer (see following.py)."""
    follows: Mapping[str, float]
    """Is the best match of such a message what was asked for?"""


@lru_cache(maxsize=2)
def fitted(*, english: bool = True) -> Fitted:
    """The numbers that come with the program, for English or for every other language."""
    numbers = json.loads(FILE.read_text("utf-8"))
    return Fitted(**(numbers if english else numbers | json.loads(OTHERS.read_text("utf-8"))))
