"""The shelf of reports as replies: lists, the newest first; topics and years to browse by; is this still the newest?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.answering.citing import cited, printed
from bot.answering.pages import LONGEST
from bot.answering.presses import browses, shows
from bot.content.library import Library
from bot.model import Kind, Reply, Report, Source
from bot.text.words import words

MOST = 5
"""Reports named in one reply."""
OFTEN = 2
"""Reports on a topic from which one can browse by it."""
TOPICS, YEARS = "topics", "years"


@dataclass(frozen=True, slots=True)
class Shelf:
    """All reports, in one language on one day."""

    library: Library
    language: str
    day: date

    def newest(self) -> Reply:
        """The newest reports, and the two ways to browse."""
        labels = self.library.phrases[self.language].buttons
        reply = self.listed(newest_first(self.library.reports))
        ways = (browses(labels["by-topic"], TOPICS), browses(labels["by-year"], YEARS))
        return replace(reply, buttons=(*reply.buttons, *ways))

    def browsed(self, by: str) -> Reply | None:
        """The topics or the years to choose from; or the reports on one topic or of one year."""
        if by == TOPICS:
            return self._to_choose("choose-topic", topics_of(self.library.reports))
        if by == YEARS:
            return self._to_choose("choose-year", years_of(self.library.reports))
        found = [each for each in self.library.reports if by in {year_of(each), *map(slug, each.topics)}]
        return self.listed(newest_first(found)) if found else None

    def still_newest(self, report: Report) -> Reply:
        """Is a report the newest, by the dates that are known?"""
        newest = newest_first(self.library.reports)[0]
        if report == newest:
            return self._about(newest, self._say("still-newest"), leads=False)
        line = self._say("newer-one", title=newest.title, date=self._date(newest))
        return self._about(newest, line, leads=True)

    def listed(self, reports: list[Report], head: str = "reports-list") -> Reply:
        """As many as fit one reply with all their sources. What is asked next is taken to be about the first."""
        reports = reports[:MOST]
        lines = [self._say("report-line", title=each.title, date=self._date(each)) for each in reports]
        sources = tuple(dict.fromkeys(self.library.sources[each.source] for each in reports))
        text = "\n".join([self._say(head), *(f"- {line}" for line in lines), "", self._cited(sources)])
        if len(text) > LONGEST and len(reports) > 1:
            return self.listed(reports[:-1], head)
        buttons = tuple(shows(each.title, each.id) for each in reports)
        return Reply(Kind.REPORT, self.language, text, sources, buttons, entry=reports[0].id)

    def _to_choose(self, key: str, names: list[str]) -> Reply:
        text = self._say(key)
        return Reply(Kind.REPORT, self.language, text, buttons=tuple(browses(name, slug(name)) for name in names))

    def _about(self, report: Report, line: str, *, leads: bool) -> Reply:
        source = self.library.sources[report.source]
        buttons = (shows(report.title, report.id),) if leads else ()
        text = f"{line}\n\n{self._cited((source,))}"
        return Reply(Kind.REPORT, self.language, text, (source,), buttons, entry=report.id)

    def _date(self, report: Report) -> str:
        return printed(report.date, self.library, self.language, self.day)

    def _say(self, key: str, **slots: str) -> str:
        return self.library.say(self.language, key, self.day, **slots)

    def _cited(self, sources: tuple[Source, ...]) -> str:
        return cited(sources, self.library, self.language, self.day)


def newest_first(reports: Iterable[Report]) -> list[Report]:
    """By date; those without one last, in their order."""
    reports = list(reports)
    dated = [report for report in reports if report.date != "undated"]
    undated = [report for report in reports if report.date == "undated"]
    return sorted(dated, key=lambda report: report.date.removeprefix("about "), reverse=True) + undated


def topics_of(reports: Iterable[Report]) -> list[str]:
    """The topics of more than one report, the most frequent first."""
    found = Counter(topic for report in reports for topic in report.topics)
    return [topic for topic, count in found.most_common() if count >= OFTEN]


def years_of(reports: Iterable[Report]) -> list[str]:
    """The years, newest first."""
    return sorted({year_of(report) for report in reports} - {""}, reverse=True)


def year_of(report: Report) -> str:
    """The year as it is printed or was worked out; empty where there is none."""
    return "" if report.date == "undated" else report.date.removeprefix("about ")[:4]


def slug(name: str) -> str:
    """A topic or a year as it stands in a press."""
    return "-".join(words(name))
