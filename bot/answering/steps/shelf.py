"""The shelf of reports: the newest; those on a topic, of a month or year, by an author; more about the last one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.answering.cards.report import report_card
from bot.answering.citing import cited, printed
from bot.answering.pages import LONGEST
from bot.answering.presses import shows
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Question, Reply, Report
from bot.search.ranking import SURE
from bot.text.words import says, telling, words

MOST = 5
"""Reports named in one reply."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    asking, day = library.phrases[question.language].asking, london_day(question.message.at)
    last = library.report(question.follows or "")
    named = matches[0].id if matches and matches[0].confidence >= SURE else None
    other = named if named and library.report(named) and named != (last and last.id) else None
    if last and not other and says(question.words, asking["about-a-report"]):
        return report_card(last, library, question.language, day)
    if not says(question.words, asking["report"]) or (named and not library.report(named)):
        return None
    rest = _left_over(question.words, (*asking["report"], *asking["newest"], *asking["list-of-reports"]))
    reports = _newest_first(library.reports)
    if not rest and (says(question.words, asking["newest"]) or says(question.words, asking["list-of-reports"])):
        return _list(reports[:MOST], library, question.language, day)
    fitting = [report for report in reports if rest and rest <= _known_by(report, library, question)]
    if len(fitting) == 1:
        return report_card(fitting[0], library, question.language, day)
    return _list(fitting[:MOST], library, question.language, day) if fitting else None


def _left_over(said: tuple[str, ...], phrases: tuple[str, ...]) -> set[str]:
    """The telling words of the question beyond those that only say "a report"."""
    spent = {word for phrase in phrases for word in words(phrase)}
    return {word for word in telling(said) if word not in spent}


def _known_by(report: Report, library: Library, question: Question) -> set[str]:
    """The words by which a report is known: topics, authors, partners, ISBN, month and year."""
    when = printed(report.date, library, question.language, london_day(question.message.at))
    named = (
        *report.topics,
        *report.authors,
        *report.partners,
        report.isbn or "",
        when if any(map(str.isdigit, when)) else "",
    )
    return {word for name in named for word in words(name)}


def _newest_first(reports: Iterable[Report]) -> list[Report]:
    dated = [report for report in reports if report.date != "undated"]
    undated = [report for report in reports if report.date == "undated"]
    return sorted(dated, key=lambda report: report.date.removeprefix("about "), reverse=True) + undated


def _list(reports: list[Report], library: Library, language: str, day: date) -> Reply:
    """As many as fit one reply with all their sources."""
    say = library.say
    lines = [
        say(language, "report-line", day, title=each.title, date=printed(each.date, library, language, day))
        for each in reports
    ]
    sources = tuple(dict.fromkeys(library.sources[each.source] for each in reports))
    head, foot = say(language, "reports-list", day), cited(sources, library, language, day)
    text = "\n".join([head, *(f"- {line}" for line in lines), "", foot])
    if len(text) > LONGEST and len(reports) > 1:
        return _list(reports[:-1], library, language, day)
    buttons = tuple(shows(each.title, each.id) for each in reports)
    return Reply(Kind.REPORT, language, text, sources, buttons)
