"""Lists of reports: the newest; those on a subject, of some years, by an author; those on the subject of the last."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.cards.report import report_card
from bot.answering.cards.shelf import Shelf, newest_first, year_of
from bot.answering.citing import printed
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply, Report
from bot.search.ranking import CLEAR
from bot.text.words import clauses, says, telling, words
from bot.understanding.years import span_of, years_in

Asking = dict[str, tuple[str, ...]]
OF_ANY = ("report", "newest", "list-of-reports", "fetching", "on-it", "about-a-report", "still-newest")
"""Lists of words that may be said of any report."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    day = london_day(question.message.at)
    clear = matches[0].id if matches and matches[0].confidence >= CLEAR else None
    fitting = _beside(question, library) or _on_it(question, library) or _fitting(question, library, clear)
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


def _on_it(question: Question, library: Library) -> list[Report]:
    """The reports on the subject of the last answer, where nothing but that is asked for: "is there a report on it"."""
    asking = library.phrases[question.language].asking
    if not question.topic:
        return []
    clause = next((each for each in clauses(question.message.text) if says(each, asking["on-it"])), ())
    if not says(clause, asking["report"]) or beyond_a_report(clause, asking):
        return []
    return [report for report in newest_first(library.reports) if question.topic in report.see_also]


def _fitting(question: Question, library: Library, clear: str | None) -> list[Report]:
    """The reports that are asked for, the newest first. Where the search is surer of something else, it takes more.

    What is said in other clauses than the one that asks is taken for a reason, unless one report is clearly meant.
    """
    asking = library.phrases[question.language].asking
    surer = clear is not None and library.report(clear) is None
    asks = asking["shelf"] if surer else (*asking["report"], *asking["shelf"])
    if not says(question.words, asks):
        return []
    found = _known(question.words, question, library)
    if found or (clear and not surer and beyond_a_report(question.words, asking)):
        return found
    if beyond_a_report(question.words, asking):
        clauses_asking = (each for each in clauses(question.message.text) if says(each, asks))
        return next(filter(None, (_known(each, question, library) for each in clauses_asking)), [])
    of_all = says(question.words, asking["newest"] if surer else (*asking["newest"], *asking["list-of-reports"]))
    return newest_first(library.reports) if of_all else []


def _known(said: tuple[str, ...], question: Question, library: Library) -> list[Report]:
    """The reports of some years, or those known by the words that say more than "a report"; none where none do."""
    asking = library.phrases[question.language].asking
    rest, span = beyond_a_report(said, asking), span_of(said, asking)
    reports = newest_first(library.reports)
    if span:
        months = words(library.phrases[question.language].say["months"])
        rest -= {*_split((*asking["since"], *asking["before"])), *map(str, years_in(said)), *months}
        reports = [report for report in reports if year_of(report) and int(year_of(report)) in span]
    found = [report for report in reports if rest <= _known_by(report, library, question)] if rest or span else []
    of_the_year = [report for report in found if rest == {year_of(report)}]
    return of_the_year or sorted(found, key=lambda report: not _meant(rest, report))


def _meant(rest: set[str], report: Report) -> bool:
    """Are these words the whole of one of its topics?"""
    return any(rest == set(telling(words(topic))) for topic in report.topics)


def beyond_a_report(said: tuple[str, ...], asking: Asking) -> set[str]:
    """The telling words of a question beyond those that only say "a report", or what one asks of any."""
    return set(telling(said)) - _split(phrase for name in OF_ANY for phrase in asking[name])


def names_a_subject(said: tuple[str, ...], question: Question, library: Library) -> bool:
    """Is some report known by a word that says more than "a report"?"""
    rest = beyond_a_report(said, library.phrases[question.language].asking)
    return any(rest & _known_by(report, library, question) for report in library.reports)


def _split(phrases: Iterable[str]) -> set[str]:
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
