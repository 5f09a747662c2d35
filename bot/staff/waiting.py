"""What waits for somebody to look at the live page: never seen, or not for a year; what may harm most comes first."""

from __future__ import annotations

from collections import Counter
from datetime import date

from bot.answering.notes.overdue import is_overdue
from bot.content.library import Library
from bot.model import ENGLISH

BY_HARM = ("helping", "children", "support", "stay", "legal", "nrm", "rna", "living", "nations")
"""Topics by the harm that a stale answer may do; all others after them."""


def waiting(library: Library, day: date) -> str:
    """Lines on helplines and answers; empty where nothing waits."""
    return helplines_waiting(library, day) + answers_waiting(library, day)


def helplines_waiting(library: Library, day: date) -> str:
    """How many numbers nobody has rung or seen on their page, and how many not for a year."""
    lines = []
    never = sum(each.checked is None for each in library.helplines)
    late = sum(is_overdue(each.checked, day) for each in library.helplines)
    if never:
        lines.append(f"{never} of {len(library.helplines)} helplines are not yet checked: not yet for the public.")
    if late:
        lines.append(f"{late} of {len(library.helplines)} helplines were checked more than a year ago.")
    return "".join(f"{line}\n" for line in lines)


def answers_waiting(library: Library, day: date) -> str:
    """How many answers rest on pages that nobody has seen within a year, by topic."""
    entries = [each for each in library.entries if each.language == ENGLISH and not each.draft and each.sources]
    unseen = [each for each in entries if each.reviewed is None or is_overdue(each.reviewed, day)]
    if not unseen:
        return ""
    topics = Counter(each.topic for each in unseen)
    ranked = sorted(topics, key=lambda topic: (BY_HARM.index(topic) if topic in BY_HARM else len(BY_HARM), topic))
    named = ", ".join(f"{topic} {topics[topic]}" for topic in ranked)
    return f"{len(unseen)} of {len(entries)} answers were not reviewed within a year: {named}.\n"
