"""The shelf of reports as a whole: the newest ones, or those on a topic, of a year or by an author."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.answering.cards.report import report_card
from bot.answering.citing import printed
from bot.answering.presses import shows
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Question, Reply, Report
from bot.text.words import says, telling, words

MOST = 5
"""Reports named in one reply."""
YEAR = re.compile(r"(?:19|20)\d\d")


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    asking = library.phrases[question.language].asking
    if not says(question.words, asking["report"]):
        return None
    day = london_day(question.message.at)
    rest = _left_over(question.words, (*asking["report"], *asking["newest"], *asking["list-of-reports"]))
    reports = _newest_first(library.reports)
    if not rest and (says(question.words, asking["newest"]) or says(question.words, asking["list-of-reports"])):
        return _list(reports[:MOST], library, question.language, day)
    fitting = [report for report in reports if rest and rest <= _known_by(report)]
    if len(fitting) == 1:
        return report_card(fitting[0], library, question.language, day)
    return _list(fitting[:MOST], library, question.language, day) if fitting else None


def _left_over(said: tuple[str, ...], phrases: tuple[str, ...]) -> set[str]:
    """The telling words of the question beyond those that only say "a report"."""
    spent = {word for phrase in phrases for word in words(phrase)}
    return {word for word in telling(said) if word not in spent}


def _known_by(report: Report) -> set[str]:
    """The words by which a report is known: topics, authors, partners and year."""
    named = (*report.topics, *report.authors, *report.partners, *YEAR.findall(report.date))
    return {word for name in named for word in words(name)}


def _newest_first(reports: Iterable[Report]) -> list[Report]:
    dated = [report for report in reports if report.date != "undated"]
    undated = [report for report in reports if report.date == "undated"]
    return sorted(dated, key=lambda report: report.date.removeprefix("about "), reverse=True) + undated


def _list(reports: list[Report], library: Library, language: str, day: date) -> Reply:
    lines = [
        library.say(language, "report-line", day, title=each.title, date=printed(each.date, library, language, day))
        for each in reports
    ]
    head = library.say(language, "reports-list", day)
    sources = tuple(dict.fromkeys(library.sources[each.source] for each in reports))
    text = "\n".join([head, *(f"- {line}" for line in lines)])
    buttons = tuple(shows(each.title, each.id) for each in reports)
    return Reply(Kind.REPORT, language, text, sources, buttons)
