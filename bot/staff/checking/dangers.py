"""Danger is heard

Must. Each English message under `must_catch` of a danger gets its card, and none under `must_let_through` gets one.
Passes: "he says he will kill me tonight", promised in danger-now.yaml, gets a card.
Fails: after an edit of phrases or examples it no longer does.
To put right: write five other messages like it into `examples/` of that danger (or into `harmless.txt`), then run
`python run_bot.py learn`. `python run_bot.py hear "…"` says which words spoke.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.exam import promises_of_danger
from bot.model import Problem


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    return promises_of_danger(edition, at)
