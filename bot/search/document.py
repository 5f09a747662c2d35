"""What can be found: entries, reports and calls, each with all the ways in which people ask for it in one language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.content.library import MEMBERS, Library
from bot.model import ENGLISH, Report

SMALL_TALK = frozenset({"smalltalk", "language"})
"""Topics of entries that are never about what was spoken of before: thanks, a greeting, "enough", another language."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found."""

    id: str
    title: str
    """What it is called in the language, or a plain way of asking for it."""
    phrasings: tuple[str, ...]
    small_talk: bool


def documents_of(library: Library, language: str = ENGLISH) -> tuple[Document, ...]:
    """Everything in the Library that can be found, drafts left out, in an order that is the same in every language."""
    asked: dict[str, list[str]] = defaultdict(list)
    titles: dict[str, str] = {}
    small_talk = {entry.id for entry in library.entries if entry.topic in SMALL_TALK}
    own = {entry.id: entry for entry in library.entries if entry.language == language}
    for entry in library.entries:
        if not entry.draft and entry.language == ENGLISH:
            here = own.get(entry.id)
            titles[entry.id] = (here.title or here.asked[0]) if here else entry.title
            asked[entry.id] += [here.title, *here.asked] if here else []
    phrases = library.phrases[language]
    for report in library.reports:
        titles[report.id] = report.title
        asked[report.id] += [*_ways_to(report, library, language), " ".join([*report.authors, *report.partners])]
    titles[MEMBERS] = phrases.members.title
    asked[MEMBERS] += [phrases.members.title, *phrases.members.asked]
    for call_id, call_words in phrases.calls.items():
        titles[call_id] = call_words.title
        asked[call_id] += [call_words.title, *call_words.asked]
    return tuple(Document(name, titles[name], tuple(filter(None, asked[name])), name in small_talk) for name in titles)


def _ways_to(report: Report, library: Library, language: str) -> list[str]:
    """How a report may be asked for: ISBN with and without strokes, title, its part before a colon, wording, date."""
    short = report.title.partition(":")[0]
    ways = [report.isbn or "", (report.isbn or "").replace("-", ""), report.title, short, *report.asked]
    year, *month = report.date.removeprefix("about ").split("-")
    if month:
        phrases = library.phrases[language]
        ways.append(f"{phrases.asking['report'][0]} {phrases.say['months'].split()[int(month[0]) - 1]} {year}")
    return list(dict.fromkeys(ways))
