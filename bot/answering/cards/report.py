"""A report as a reply: title, date, authors, two lines, where to read it, how to cite it, what is related."""

from __future__ import annotations

from datetime import date

from bot.answering.citing import cited, printed
from bot.answering.presses import cites, shows
from bot.content.library import Library
from bot.model import Button, Kind, Reply, Report

RELATED = 2
"""Buttons to answers on its subject."""


def report_card(report: Report, library: Library, language: str, day: date) -> Reply:
    """The card of one report. Without a link that somebody stands behind, it says so and names the page known."""
    say, source = library.say, library.sources[report.source]
    head = say(language, "report-line", day, title=report.title, date=printed(report.date, library, language, day))
    lines = [
        f"{head}.",
        say(language, "report-by", day, names=", ".join(report.authors)) if report.authors else "",
        say(language, "report-with", day, names=", ".join(report.partners)) if report.partners else "",
        f"ISBN {report.isbn}" if report.isbn else "",
        report.about,
        "" if report.url else say(language, "report-no-link", day),
        cited((source,), library, language, day),
    ]
    labels = library.phrases[language].buttons
    related = ((name, library.title(name, language, day)) for name in report.see_also[:RELATED])
    return Reply(
        kind=Kind.REPORT,
        language=language,
        text="\n".join(filter(None, lines)),
        sources=(source,),
        buttons=(
            *((Button(labels["read-report"], url=report.url),) if report.url else ()),
            cites(labels["cite-report"], report.id),
            *(shows(title, name) for name, title in related if title),
        ),
        entry=report.id,
    )
