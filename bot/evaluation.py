"""Conversations that say what their last reply should be, played and judged: right, offered, wrong or given up.

A conversation is a line of JSON: ``id``, ``say`` (what is typed, a turn each) and ``want``: the ``kind`` of the last
reply (``kinds``: more that are as right), the ids that are right (``entry``), and patterns of facts (``any`` of them,
``all``, ``none``); each may be left out where it does not matter. ``persona`` and ``lang`` are for grouping.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.assistant import Assistant
from bot.model import ENGLISH, Kind, Message, Reply, Thread

PRESSES = 3
"""Buttons of a choice that are pressed in turn, to see if one of them leads to what was wanted."""
AS_RIGHT = {"answer": {"answer", "report", "handoff"}, "report": {"report", "answer"}}
"""Kinds of reply that may carry what was wanted, beside the kind itself."""
Z = 1.96
"""Standard deviations of a normal distribution that hold 95 % of it."""


class Outcome(StrEnum):
    """How a conversation came out."""

    RIGHT = "right"
    OFFERED = "offered"
    WRONG = "wrong"
    GAVE_UP = "gave up"


@dataclass(frozen=True, slots=True)
class Case:
    """One conversation, and what its last reply should be."""

    id: str
    say: tuple[str, ...]
    want: Mapping[str, Any]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A conversation that was played: how it came out, and its last reply."""

    case: Case
    outcome: Outcome
    reply: Reply


def read_cases(lines: Iterable[str]) -> list[Case]:
    """The conversations of a file.

    Raises:
        ValueError: a line is none; the text says which.
    """
    cases = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            turns = "one turn" if len(row["say"]) == 1 else "follow-ups"
            groups = ("all", f"kind {row['want']['kind']}", row.get("persona", "nobody in particular"), turns)
            cases.append(Case(str(row["id"]), tuple(map(str, row["say"])), row["want"], groups))
        except (ValueError, KeyError, TypeError):
            raise ValueError(f'line {number} is no conversation with "id", "say" and "want"') from None
    return cases


def play(case: Case, assistant: Assistant, at: datetime) -> Judged:
    """Hold the conversation; where the last reply asks back, press its first buttons."""
    thread = Thread()
    for text in case.say:
        reply, thread = assistant.reply_to(Message(at=at, text=text, client_language=ENGLISH), thread)
    if fits(case.want, reply):
        return Judged(case, Outcome.RIGHT, reply)
    if reply.kind is Kind.UNKNOWN:
        return Judged(case, Outcome.GAVE_UP, reply)
    presses = [button.press for button in reply.buttons if button.press][:PRESSES]
    if reply.kind is Kind.CHOICE and any(
        fits(case.want, assistant.reply_to(Message(at=at, press=press), thread)[0]) for press in presses
    ):
        return Judged(case, Outcome.OFFERED, reply)
    return Judged(case, Outcome.WRONG, reply)


def fits(want: Mapping[str, Any], reply: Reply) -> bool:
    """Is this reply of a kind, an entry and a text as wanted?"""
    kinds = AS_RIGHT.get(want["kind"], {want["kind"]}) | set(want.get("kinds", ()))
    ids = want.get("entry") or [reply.entry]
    if not (reply.kind in kinds and (reply.entry in ids or reply.kind is Kind.UNKNOWN)):
        return False

    def told(pattern: str) -> bool:
        return re.search(pattern, reply.text, re.IGNORECASE) is not None

    some = not want.get("any") or any(map(told, want["any"]))
    return some and all(map(told, want.get("all", ()))) and not any(map(told, want.get("none", ())))


def interval(hits: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (Wilson, Probable Inference, 1927)."""
    share = hits / total
    middle = (share + Z * Z / (2 * total)) / (1 + Z * Z / total)
    half = Z * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total)) / (1 + Z * Z / total)
    return max(middle - half, 0.0), min(middle + half, 1.0)
