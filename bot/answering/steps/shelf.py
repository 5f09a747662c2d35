"""The shelf of reports: the newest; those on a topic, of some years, by an author; the last one, or one beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from bot.answering.cards.report import report_card
from bot.answering.citing import cited, printed
from bot.answering.pages import LONGEST
from bot.answering.presses import shows
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Question, Reply, Report
from bot.search.ranking import CLEAR, SURE
from bot.text.words import says, telling, words
from bot.understanding.years import span_of, years_in

MOST = 5
"""Reports named in one reply."""
LONG = 3
"""Words of a title that is known when it is said."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """A list of reports, or the one that fits; None where the question is not about the shelf."""
    asking, day = library.phrases[question.language].asking, london_day(question.message.at)
    last = library.report(question.follows or "")
    named = matches[0].id if matches and matches[0].confidence >= SURE else None
    other = named if named and library.report(named) and named != (last and last.id) else None
    about = _about(last, question.words, asking, library) if last and not other else None
    if about:
        return report_card(about, library, question.language, day)
    titled = _titled(question.words, library) or _of_a_year(question.words, asking, library)
    surer = named is not None and library.report(named) is None and matches[0].confidence >= CLEAR
    if titled and (not surer or says(question.words, asking["about-a-report"])):
        return report_card(titled, library, question.language, day)
    fitting = _fitting(question, library, surer=surer)
    if len(fitting) == 1:
        return report_card(fitting[0], library, question.language, day)
    return _list(fitting[:MOST], library, question.language, day) if fitting else None


def _titled(said: tuple[str, ...], library: Library) -> Report | None:
    """The report whose title, up to a colon, was said word for word; shorter ones than three words mean too much."""
    titles = ((report, report.title.partition(":")[0]) for report in library.reports)
    return next((report for report, title in titles if len(title.split()) >= LONG and says(said, [title])), None)


def _of_a_year(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], library: Library) -> Report | None:
    """The only report of a year that is named so: "the 2018 one"."""
    named = tuple(year for year, one in pairwise(said) if one in asking["one-of-a-year"])
    found = [report for report in library.reports if _year(report) in years_in(named)]
    return found[0] if len(found) == 1 else None


def newest(library: Library, language: str, day: date) -> Reply:
    """The newest reports."""
    return _list(_newest_first(library.reports)[:MOST], library, language, day)


def _about(last: Report, said: tuple[str, ...], asking: dict[str, tuple[str, ...]], library: Library) -> Report | None:
    """The report that a follow-up is about: the one beside the last one in time, or the last one itself."""
    step = 1 if says(said, asking["report-before"]) else -1 if says(said, asking["report-after"]) else 0
    if not step:
        return last if says(said, asking["about-a-report"]) else None
    dated = [report for report in _newest_first(library.reports) if report.date != "undated"]
    place = dated.index(last) + step if last in dated else -1
    return dated[place] if 0 <= place < len(dated) else None


def _fitting(question: Question, library: Library, *, surer: bool) -> list[Report]:
    """The reports that are asked for, the newest first. Where the search is surer of something else, it takes more."""
    said, asking = question.words, library.phrases[question.language].asking
    if not says(said, asking["shelf"] if surer else (*asking["report"], *asking["shelf"])):
        return []
    rest = _left_over(said, (*asking["report"], *asking["newest"], *asking["list-of-reports"]))
    reports, span = _newest_first(library.reports), span_of(said, asking)
    if span:
        rest -= {*_split((*asking["since"], *asking["before"])), *map(str, years_in(said))}
        reports = [report for report in reports if _year(report) in span]
    if rest:
        return [report for report in reports if rest <= _known_by(report, library, question)]
    of_all = says(said, (*asking["newest"], *asking["list-of-reports"])) and not surer
    return reports if span or of_all else []


def _left_over(said: tuple[str, ...], phrases: tuple[str, ...]) -> set[str]:
    """The telling words of the question beyond those that only say "a report"."""
    return set(telling(said)) - _split(phrases)


def _split(phrases: tuple[str, ...]) -> set[str]:
    return {word for phrase in phrases for word in words(phrase)}


def _year(report: Report) -> int | None:
    return None if report.date == "undated" else int(report.date.removeprefix("about ")[:4])


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
