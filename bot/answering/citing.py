"""The source line under an answer: where each fact comes from, and the date of the page."""

from __future__ import annotations

from datetime import date

from bot.content.library import Library
from bot.model import Source


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


def fitting(
    sources: tuple[Source, ...], room: int, library: Library, language: str, day: date
) -> tuple[str, tuple[Source, ...]]:
    """The line of as many sources as there is room for, one at least; and these sources."""
    for count in range(len(sources), 1, -1):
        line = cited(sources[:count], library, language, day)
        if len(line) <= room:
            return line, sources[:count]
    return cited(sources[:1], library, language, day), sources[:1]


def printed(written: str, library: Library, language: str, day: date) -> str:
    """A source's date in words: ``22 January 2026``, ``April 2022``, ``about 2021``, or that the page shows none."""
    if written == "undated":
        return library.say(language, "date-undated", day)
    if written.startswith("about "):
        about = printed(written.removeprefix("about "), library, language, day)
        return library.say(language, "date-about", day, date=about)
    year, *rest = written.split("-")
    if not rest:
        return year
    month = library.phrases[language].say["months"].split()[int(rest[0]) - 1]
    if len(rest) == 1:
        return library.say(language, "date-month", day, month=month, year=year)
    return library.say(language, "date-day", day, day=str(int(rest[1])), month=month, year=year)
