"""One report: by its title or its year; or the one that was spoken of last, or one beside that."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, permutations

from bot.answering.cards.citation import citation_card
from bot.answering.cards.report import report_card
from bot.answering.cards.shelf import Shelf, newest_first, year_of
from bot.answering.steps.shelf import beyond_a_report, names_a_subject
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Match, Question, Reply, Report
from bot.search.ranking import CLEAR
from bot.text.words import clauses, says, words
from bot.understanding.follow_up import follows_on
from bot.understanding.years import years_in

LONG = 3
"""Words of a title that is known when it is said; a shorter one is known when it is written as it is printed."""
LONGER = 4
"""Words of a title that is known although one of them was another."""
OF_ONE = ("about-a-report", "cite-report", "still-newest", "report-before", "report-after")
"""Lists of words that are said of one report."""
Asking = dict[str, tuple[str, ...]]


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The card of one report, how it is cited, or if it is the newest; None where the question is not about one."""
    asking, day = library.phrases[question.language].asking, london_day(question.message.at)
    clear = matches[0].id if matches and matches[0].confidence >= CLEAR else None
    last, said = _spoken_of(question, asking, library)
    if last and says(said, asking["still-newest"]) and not names_a_subject(said, question, library):
        return Shelf(library, question.language, day).still_newest(last)
    names_one = clear is not None and library.report(clear) is not None and bool(beyond_a_report(said, asking))
    other = names_one and (last is None or clear != last.id)
    if last and not other and says(said, asking["cite-report"]):
        return citation_card(last, library, question.language, day)
    found = _about(last, said, asking, library) if last and not other else None
    if not found:
        named = _titled(question, library) or _of_a_year(question.words, asking, library)
        surer = clear is not None and library.report(clear) is None
        found = None if surer and not says(question.words, asking["about-a-report"]) else named
    return report_card(found, library, question.language, day) if found else None


def _spoken_of(question: Question, asking: Asking, library: Library) -> tuple[Report | None, tuple[str, ...]]:
    """The report that was spoken of last, and the words that follow on it: the whole message, or a clause of it.

    Spoken of was what was shown, what led a list, or what alone is named in an answer.
    """
    if not question.topic:
        return None, ()
    of_one = [phrase for name in OF_ONE for phrase in asking[name]]
    parts = (each for each in clauses(question.message.text) if follows_on(each, asking) and says(each, of_one))
    said = question.words if question.follows else next(parts, ())
    if not said:
        return None, ()
    if report := library.report(question.topic):
        return report, said
    entry = library.entry(question.topic, ENGLISH, london_day(question.message.at))
    named = [report for report in library.reports if entry and short(report) in entry.answer]
    return (named[0] if len(named) == 1 else None), said


def _titled(question: Question, library: Library) -> Report | None:
    """The report whose short title was said, word for word, as it is printed or all but a word of it; or an author."""
    said, asking, shelf = question.words, library.phrases[question.language].asking, _known_by(library)
    exact = (report for report, title, _ in shelf if len(title) >= LONG and says(said, [short(report)]))
    printed = (report for report, title, _ in shelf if len(title) > 1 and short(report) in question.message.text)
    named_so = says(said, asking["report"])
    asked = named_so or says(said, asking["about-a-report"])
    signed = (
        report
        for report, _, surnames in shelf
        if (names := surnames & {*said}) and (named_so or len(names) > 1 or year_of(report) in said)
    )
    nearly = (report for report, title, _ in shelf if asked and len(title) >= LONGER and _all_but_one(title, said))
    return next((report for way in (exact, printed, signed, nearly) for report in way), None)


@lru_cache(maxsize=2)
def _known_by(library: Library) -> tuple[tuple[Report, tuple[str, ...], frozenset[str]], ...]:
    """Each report with the words of its short title and its authors' last names."""
    return tuple(
        (each, words(short(each)), frozenset(words(name.partition(" (")[0])[-1] for name in each.authors))
        for each in library.reports
    )


@lru_cache(maxsize=256)
def short(report: Report) -> str:
    """The title up to a colon or a question mark; staff's, so it may be kept."""
    return re.split("[:?]", report.title)[0]


def _all_but_one(title: tuple[str, ...], said: tuple[str, ...]) -> bool:
    windows = (said[start : start + len(title)] for start in range(len(said) - len(title) + 1))
    return any(sum(one != other for one, other in zip(title, window, strict=True)) == 1 for window in windows)


def _of_a_year(said: tuple[str, ...], asking: Asking, library: Library) -> Report | None:
    """The only report of a year that is named so: "the 2018 one", "Brexit one, 2017ish"."""
    named = tuple(word for pair in pairwise(said) for word, one in permutations(pair) if one in asking["one-of-a-year"])
    found = [report for report in library.reports if year_of(report) in map(str, years_in(named))]
    return found[0] if len(found) == 1 else None


def _about(last: Report, said: tuple[str, ...], asking: Asking, library: Library) -> Report | None:
    """The report that a follow-up is about: the one beside the last one in time, or the last one itself."""
    if says(said, asking["same-subject"]):
        return None
    step = 1 if says(said, asking["report-before"]) else -1 if says(said, asking["report-after"]) else 0
    if not step:
        return last if says(said, asking["about-a-report"]) else None
    dated = [report for report in newest_first(library.reports) if report.date != "undated"]
    place = dated.index(last) + step if last in dated else -1
    return dated[place] if 0 <= place < len(dated) else None
