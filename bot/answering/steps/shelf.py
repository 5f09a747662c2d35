"""Lists of reports: the newest; those on a subject, of some years, by an author; those on the subject of the last."""

from __future__ import annotations

from bot.answering.cards.report import report_card
from bot.answering.cards.shelf import Shelf, newest_first, year_of
from bot.answering.citing import printed
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply, Report
from bot.search.ranking import CLEAR
from bot.text.words import clauses, says, telling, words
from bot.understanding.years import span_of, years_in


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    day = london_day(question.message.at)
    surer = bool(matches) and matches[0].confidence >= CLEAR and library.report(matches[0].id) is None
    fitting = _beside(question, library) or _fitting(question, library, surer=surer)
    if len(fitting) == 1:
        return report_card(fitting[0], library, question.language, day)
    return Shelf(library, question.language, day).listed(fitting) if fitting else None


def _beside(question: Question, library: Library) -> list[Report]:
    """The other reports on a subject of the last one; only the older or the newer ones, if that was said."""
    asking, last = library.phrases[question.language].asking, library.report(question.topic or "")
    if not last or not says(question.words, asking["same-subject"]):
        return []
    found = newest_first(each for each in library.reports if {*each.topics} & {*last.topics})
    older, newer = (says(question.words, asking[name]) for name in ("report-before", "report-after"))
    place = found.index(last)
    return found[place + 1 :] if older else found[:place] if newer else found[:place] + found[place + 1 :]


def _fitting(question: Question, library: Library, *, surer: bool) -> list[Report]:
    """The reports that are asked for, the newest first. Where the search is surer of something else, it takes more."""
    asking = library.phrases[question.language].asking
    asks = asking["shelf"] if surer else (*asking["report"], *asking["shelf"])
    said = next((clause for clause in clauses(question.message.text) if says(clause, asks)), ())
    if not said:
        return []
    rest = _left_over(said, (*asking["report"], *asking["newest"], *asking["list-of-reports"], *asking["fetching"]))
    reports, span = newest_first(library.reports), span_of(said, asking)
    if span:
        rest -= {*_split((*asking["since"], *asking["before"])), *map(str, years_in(said))}
        reports = [report for report in reports if year_of(report) and int(year_of(report)) in span]
    on_it = [report for report in reports if question.topic in report.see_also]
    if not rest and on_it and says(said, asking["on-it"]):
        return on_it
    if rest:
        found = [report for report in reports if rest <= _known_by(report, library, question)]
        return sorted(found, key=lambda report: not _meant(rest, report))
    of_all = says(said, (*asking["newest"], *asking["list-of-reports"])) and not surer
    return reports if span or of_all else []


def _meant(rest: set[str], report: Report) -> bool:
    """Are these words its year, or the whole of one of its topics?"""
    return rest == {year_of(report)} or any(rest == set(telling(words(topic))) for topic in report.topics)


def _left_over(said: tuple[str, ...], phrases: tuple[str, ...]) -> set[str]:
    """The telling words of the question beyond those that only say "a report"."""
    return set(telling(said)) - _split(phrases)


def _split(phrases: tuple[str, ...]) -> set[str]:
    return {word for phrase in phrases for word in words(phrase)}


def _known_by(report: Report, library: Library, question: Question) -> set[str]:
    """The words by which a report is known: title, topics, authors, partners, ISBN, month and year."""
    when = printed(report.date, library, question.language, london_day(question.message.at))
    named = (
        report.title,
        *report.topics,
        *report.authors,
        *report.partners,
        report.isbn or "",
        when if any(map(str.isdigit, when)) else "",
    )
    return {word for name in named for word in words(name)}
