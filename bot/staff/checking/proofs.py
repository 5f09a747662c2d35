"""Each proof finds its answer

Should. A `proof` is a question that an answer promises to answer in words that are not under `asked`.
Passes: "when they stop to help me at beginning" finds the answer on the first days of support.
Fails: another answer is found, or the assistant asks back or gives up.
To put right: add two or three ways of asking like it to `asked` of the right answer, or take wording out of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.answering.cards import TAKING_PART
from bot.answering.steps.taking_part import OF_NO_CALL
from bot.content.offering import open_calls
from bot.edition import Edition
from bot.exam import proofs_of, reply_to
from bot.model import ENGLISH, Problem

REMEDY = 'Add wording like it to "asked", or take wording out of the other answer.'


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    return not_found(edition, at, ENGLISH)


def not_found(edition: Edition, at: datetime, language: str) -> Iterator[Problem]:
    """The proofs of a language that do not find their answer."""
    offered = open_calls(edition.library, at)
    instead = offered[0].id if len(offered) == 1 else TAKING_PART
    for promised, proof, place in proofs_of(edition, language):
        reply = reply_to(edition, proof, at)
        wanted = instead if offered and promised in OF_NO_CALL else promised
        if reply.entry != wanted:
            got = f'"{reply.entry}"' if reply.entry else "no answer"
            yield Problem(
                place, f'The proof "{proof}" finds {got}, not "{wanted}".', REMEDY, should=True, wording=proof
            )
