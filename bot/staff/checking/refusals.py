"""What is never said is refused

Must. Each message under `must_catch` in refusals.yaml gets the answer that says no, and none under `must_let_through`.
Passes: "where is the safe house in leeds" is refused; "can i get a safe house" is not.
Fails: an edit of the phrases lets the first through, or refuses the second.
To put right: add a phrase like it to `phrases`, or what makes it harmless to `unless`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.exam import reply_to
from bot.model import Kind, Problem


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for refusal in edition.library.refusals:
        for text in refusal.must_catch:
            reply = reply_to(edition, text, at)
            if reply.entry != refusal.entry and reply.kind is not Kind.CRISIS:
                yield Problem(
                    refusal.place, f'"{text}" is not refused.', 'Add a phrase like it to "phrases".', wording=text
                )
        for text in refusal.must_let_through:
            if reply_to(edition, text, at).entry == refusal.entry:
                yield Problem(
                    refusal.place, f'"{text}" is refused.', 'Add what makes it harmless to "unless".', wording=text
                )
