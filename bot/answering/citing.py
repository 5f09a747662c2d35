"""The source line under an answer: where each fact comes from, and the date of the page."""

from __future__ import annotations

from datetime import date

from bot.content.library import Library
from bot.model import Source

LONGEST_LINE = 360
"""Characters of a source line that leave room for the answer above it."""


def cited(sources: tuple[Source, ...], library: Library, language: str, day: date) -> str:
    """``Source: Home Office, NRM guidance (20 October 2024).``; empty where there is no source."""
    if not sources:
        return ""
    named = [
        library.say(
            language,
            "source-and-date",
            day,
            source=source.title if source.by in source.title else f"{source.by}, {source.title}",
            date=printed(source.date, library, language, day),
        )
        for source in sources
    ]
    return library.say(language, "source" if len(named) == 1 else "sources", day, sources="; ".join(named))


def grouped(
    sources: tuple[Source, ...], library: Library, language: str, day: date
) -> list[tuple[str, tuple[Source, ...]]]:
    """The sources in groups whose line fits under a text, each with its line; a group holds one source at least."""
    groups: list[tuple[Source, ...]] = []
    for source in sources:
        if groups and len(cited((*groups[-1], source), library, language, day)) <= LONGEST_LINE:
            groups[-1] += (source,)
        else:
            groups.append((source,))
    return [(cited(group, library, language, day), group) for group in groups]


def printed(written: str, library: Library, language: str, day: date) -> str:
    """A source's date in words: ``22 January 2026``, ``April 2022``, ``about 2021``, or that the page shows none."""
    if written == "undated":
        return library.say(language, "date-undated", day)
    if written.startswith("about "):
        about = printed(written.removeprefix("about "), library, language, day)
        return library.say(language, "date-about", day, date=about)
    year, *rest = written.split("-")
    months = library.phrases[language].say["months"].split()
    in_words = [months[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *in_words] if len(rest) == 2 else in_words)
