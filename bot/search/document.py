"""What can be found: entries, reports and calls, each with all the ways in which people ask for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.content.library import MEMBERS, Library
from bot.model import ENGLISH, Report

SMALL_TALK = frozenset({"smalltalk", "language"})
"""Topics of entries that are never about what was spoken of before: thanks, a greeting, "enough", another language."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found, whatever the language in which it is asked for."""

    id: str
    title: str
    phrasings: tuple[str, ...]
    small_talk: bool


def documents_of(library: Library) -> tuple[Document, ...]:
    """Everything in the Library that a question can find, drafts left out."""
    asked: dict[str, list[str]] = defaultdict(list)
    titles: dict[str, str] = {}
    small_talk = {entry.id for entry in library.entries if entry.topic in SMALL_TALK}
    for entry in library.entries:
        if not entry.draft:
            asked[entry.id] += [*([entry.title] if entry.title else []), *entry.asked]
            if entry.language == ENGLISH:
                titles[entry.id] = entry.title
    for report in library.reports:
        titles[report.id] = report.title
        asked[report.id] += [*_ways_to(report, library), " ".join([*report.authors, *report.partners])]
    for phrases in library.phrases.values():
        titles.setdefault(MEMBERS, phrases.members.title)
        asked[MEMBERS] += [phrases.members.title, *phrases.members.asked]
        for call_id, call_words in phrases.calls.items():
            titles.setdefault(call_id, call_words.title)
            asked[call_id] += [call_words.title, *call_words.asked]
    return tuple(Document(name, titles[name], tuple(filter(None, asked[name])), name in small_talk) for name in titles)


def _ways_to(report: Report, library: Library) -> list[str]:
    """How a report may be asked for: ISBN with and without strokes, title, its part before a colon, wording, date."""
    short = report.title.partition(":")[0]
    ways = [report.isbn or "", (report.isbn or "").replace("-", ""), report.title, short, *report.asked]
    year, *month = report.date.removeprefix("about ").split("-")
    for phrases in library.phrases.values() if month else ():
        ways.append(f"{phrases.asking['report'][0]} {phrases.say['months'].split()[int(month[0]) - 1]} {year}")
    return list(dict.fromkeys(ways))
