"""A report as a reply: title, date, authors, two lines, and where to read it."""

from __future__ import annotations

from datetime import date

from bot.answering.citing import cited, printed
from bot.content.library import Library
from bot.model import Button, Kind, Reply, Report


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
    label = library.phrases[language].buttons["read-report"]
    return Reply(
        kind=Kind.REPORT,
        language=language,
        text="\n".join(filter(None, lines)),
        sources=(source,),
        buttons=(Button(label, url=report.url),) if report.url else (),
        entry=report.id,
    )
