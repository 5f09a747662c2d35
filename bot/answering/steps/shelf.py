"""The shelf of reports: the newest; those on a topic, of some years, by an author; the last one, or one beside it."""

from __future__ import annotations

from itertools import pairwise, permutations

from bot.answering.cards.report import report_card
from bot.answering.cards.shelf import Shelf, newest_first, year_of
from bot.answering.citing import printed
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply, Report
from bot.search.ranking import CLEAR
from bot.text.words import says, telling, words
from bot.understanding.years import span_of, years_in

LONG = 3
"""Words of a title that is known when it is said."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    asking, day = library.phrases[question.language].asking, london_day(question.message.at)
    last = library.report(question.follows or "")
    clear = matches[0].id if matches and matches[0].confidence >= CLEAR else None
    other = clear is not None and library.report(clear) is not None and (last is None or clear != last.id)
    shelf = Shelf(library, question.language, day)
    if last and says(question.words, asking["still-newest"]):
        return shelf.still_newest(last)
    about = _about(last, question.words, asking, library) if last and not other else None
    if about:
        return report_card(about, library, question.language, day)
    titled = _titled(question.words, library) or _of_a_year(question.words, asking, library)
    surer = clear is not None and library.report(clear) is None
    if titled and (not surer or says(question.words, asking["about-a-report"])):
        return report_card(titled, library, question.language, day)
    fitting = _fitting(question, library, surer=surer)
    if len(fitting) == 1:
        return report_card(fitting[0], library, question.language, day)
    return shelf.listed(fitting) if fitting else None


def _titled(said: tuple[str, ...], library: Library) -> Report | None:
    """The report whose title, up to a colon, was said word for word; shorter ones than three words mean too much."""
    titles = ((report, report.title.partition(":")[0]) for report in library.reports)
    return next((report for report, title in titles if len(title.split()) >= LONG and says(said, [title])), None)


def _of_a_year(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], library: Library) -> Report | None:
    """The only report of a year that is named so: "the 2018 one", "Brexit one, 2017ish"."""
    named = tuple(word for pair in pairwise(said) for word, one in permutations(pair) if one in asking["one-of-a-year"])
    found = [report for report in library.reports if year_of(report) in map(str, years_in(named))]
    return found[0] if len(found) == 1 else None


def _about(last: Report, said: tuple[str, ...], asking: dict[str, tuple[str, ...]], library: Library) -> Report | None:
    """The report that a follow-up is about: the one beside the last one in time, or the last one itself."""
    step = 1 if says(said, asking["report-before"]) else -1 if says(said, asking["report-after"]) else 0
    if not step:
        return last if says(said, asking["about-a-report"]) else None
    dated = [report for report in newest_first(library.reports) if report.date != "undated"]
    place = dated.index(last) + step if last in dated else -1
    return dated[place] if 0 <= place < len(dated) else None


def _fitting(question: Question, library: Library, *, surer: bool) -> list[Report]:
    """The reports that are asked for, the newest first. Where the search is surer of something else, it takes more."""
    said, asking = question.words, library.phrases[question.language].asking
    if not says(said, asking["shelf"] if surer else (*asking["report"], *asking["shelf"])):
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
