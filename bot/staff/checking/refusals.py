"""What is never said is refused

Must. Each English message under `must_catch` in refusals.yaml gets the answer that says no, and none under
`must_let_through`.
Passes: "where is the safe house in leeds" is refused; "can i get a safe house" is not.
Fails: an edit of the phrases lets the first through, or refuses the second.
To put right: add a phrase like it to `phrases`, or what makes it harmless to `unless`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.exam import promises_of_refusals
from bot.model import Problem


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    return promises_of_refusals(edition, at)
