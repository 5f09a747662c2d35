"""Known items: for every report the ways in which somebody asks who knows of it; and how high it then comes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.assistant import Assistant
from bot.model import Message, Reply, Report, Thread
from bot.text.words import SMALL, words
from tests.conftest import AT

ABBREVIATED = {
    "Modern Slavery Act": "MSA",
    "Multi-Agency Assurance Panels": "MAAPs",
    "Recovery Needs Assessment": "RNA",
    "National Referral Mechanism": "NRM",
}
"""What people write for long names."""


def questions(reports: tuple[Report, ...]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """How it is asked for, the question, and the ids of all the reports that are as right."""
    topics = Counter(topic.casefold() for report in reports for topic in report.topics)
    for report in reports:
        alone, short = frozenset({report.id}), re.split(r"[:?]", report.title)[0]
        yield "title", report.title, alone
        yield "half a title", f"the report {_half(short)}", frozenset(_titled_like(_half(short), reports))
        yield "a typo", _mistyped(short), frozenset(_titled_like(short, reports))
        for topic in report.topics:
            if topics[topic.casefold()] == 1:
                yield "topic", f"report on {topic}", alone
        if report.date[:4].isdecimal():
            same = frozenset(each.id for each in reports if each.date.removeprefix("about ")[:4] == report.date[:4])
            yield "year", f"reports of {report.date[:4]}", same
        for author in report.authors:
            name = author.partition(" (")[0]
            yield "author", f"report by {name}", frozenset(each.id for each in reports if name in str(each.authors))
        for long_form, abbreviation in ABBREVIATED.items():
            if long_form in short:
                yield "abbreviation", short.replace(long_form, abbreviation), frozenset({report.id})


def reciprocal_rank(assistant: Assistant, question: str, right: frozenset[str]) -> float:
    """One over the place of the first right report: the reply itself, then its buttons; none is nothing."""
    reply, _ = assistant.reply_to(Message(AT, question), Thread())
    found = [place for place, name in enumerate(_named(reply), 1) if name in right]
    return 1 / found[0] if found else 0.0


def _named(reply: Reply) -> list[str]:
    return list(dict.fromkeys(name for name in (reply.entry, *(button.entry for button in reply.buttons)) if name))


def _half(title: str) -> str:
    """The first half, or as much more as it takes to tell something with two words."""
    said = title.split()
    parts = (" ".join(said[:length]) for length in range((len(said) + 1) // 2, len(said)))
    return next((part for part in parts if len(set(words(part)) - SMALL) > 1), title)


def _titled_like(part: str, reports: tuple[Report, ...]) -> Iterator[str]:
    wanted = set(words(part))
    return (report.id for report in reports if wanted <= set(words(report.title)))


def _mistyped(title: str) -> str:
    """Two neighbouring letters of the longest word changed places."""
    longest = max(title.split(), key=len)
    middle = len(longest) // 2
    swapped = longest[: middle - 1] + longest[middle] + longest[middle - 1] + longest[middle + 1 :]
    return title.replace(longest, swapped)
