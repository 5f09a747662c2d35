"""How a report is cited: in one plain line, and for BibTeX."""

from __future__ import annotations

import re
from datetime import date

from bot.answering.citing import cited, printed
from bot.answering.presses import shows
from bot.content.library import Library
from bot.model import Button, Kind, Reply, Report

LONGEST_COPY = 256
"""Characters that a button can copy (Bot API, CopyTextButton); a longer citation is copied from the text."""
SPECIAL = re.compile(r"[&%#_{}$]")
"""Characters that mean something to TeX; a backslash before them takes the meaning away."""


def citation_card(report: Report, library: Library, language: str, day: date) -> Reply:
    """Both forms, each to copy where a button can hold it."""
    say, labels, source = library.say, library.phrases[language].buttons, library.sources[report.source]
    plain, bibtex = plain_citation(report, library, language, day), bibtex_of(report, library, language, day)
    lines = (say(language, "cite-plain", day), plain, say(language, "cite-bibtex", day), bibtex)
    copied = ((labels["copy-citation"], plain), (labels["copy-bibtex"], bibtex))
    return Reply(
        kind=Kind.REPORT,
        language=language,
        text="\n\n".join([*lines, cited((source,), library, language, day)]),
        sources=(source,),
        buttons=(
            *(Button(label, copy=text) for label, text in copied if len(text) <= LONGEST_COPY),
            shows(labels["back"], report.id),
        ),
        entry=report.id,
    )


def plain_citation(report: Report, library: Library, language: str, day: date) -> str:
    """``Names (date). Title. Publisher, with partners. ISBN. Address.``; the group stands in for missing names."""
    group = library.say(language, "group-name", day)
    parts = [
        f"{', '.join(_names(report)) or group} ({printed(report.date, library, language, day)}).",
        _ended(report.title),
        _ended(group) if report.authors else "",
        _partners(report, library, language, day),
        f"ISBN {report.isbn}." if report.isbn else "",
        report.url or "",
    ]
    return " ".join(filter(None, parts))


def bibtex_of(report: Report, library: Library, language: str, day: date) -> str:
    """One entry of BibTeX; partners, and a year that was worked out or is unknown, stand in the note as printed."""
    group = library.say(language, "group-name", day)
    year = report.date[:4] if report.date[:4].isdecimal() else ""
    worked_out = "" if year else printed(report.date, library, language, day)
    notes = (_partners(report, library, language, day), worked_out)
    fields = {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in _names(report) or [group]),
        "title": f"{{{_escaped(report.title)}}}",
        "institution": _escaped(group),
        "year": year,
        "isbn": report.isbn or "",
        "url": report.url or "",
        "note": _escaped(" ".join(filter(None, notes))),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@techreport{{{report.id},\n{lines}\n}}"


def _partners(report: Report, library: Library, language: str, day: date) -> str:
    return library.say(language, "report-with", day, names=", ".join(report.partners)) if report.partners else ""


def _names(report: Report) -> list[str]:
    """Its authors, without what each of them did."""
    return [name.partition(" (")[0] for name in report.authors]


def _ended(title: str) -> str:
    return title if title.endswith(("?", "!", ".")) else f"{title}."


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda found: f"\\{found[0]}", text)
