"""The shelf of reports: lists by subject, year and person, and what else there is on a subject."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.cards.shelf import MOST
from bot.answering.pages import LONGEST
from bot.answering.steps.shelf import answer
from bot.content.library import Library
from bot.edition import Edition
from bot.model import ENGLISH, Kind, Match, Message, Question, Reply, Thread
from bot.search.ranking import CLEAR
from bot.text.words import words
from tests.conftest import AT


def asked(library: Library, text: str, *matches: Match, topic: str | None = None) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, None, topic), library, matches)


@pytest.mark.parametrize(
    "text", ["newest report", "list all reports", "which publications have you", "any new research"]
)
def test_the_newest_or_all_gives_a_list_newest_first(tiny: Library, text: str) -> None:
    """Each with its date and a button; the source line is part of the text."""
    reply = asked(tiny, text)
    assert reply is not None
    assert reply.kind is Kind.REPORT
    assert reply.text == (
        "These reports fit, the newest first:\n- The Long Road (about 2022)\n- Small Steps (March 2019)\n\n"
        "Sources: Tiny Charity, The tiny leaflet (no date on the page); Tiny Office, The tiny guide (22 January 2026)."
    )
    assert [button.press for button in reply.buttons] == ["show:long-road", "show:small-steps"]
    assert [source.id for source in reply.sources] == ["tiny-leaflet", "tiny-guide"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a report on prevention", "small-steps"),
        ("the report of 2019", "small-steps"),
        ("the report of march 2019", "small-steps"),
        ("anything by ann example", "small-steps"),
        ("a study with red kite", "long-road"),
        ("papers on support", "long-road"),
    ],
)
def test_a_topic_a_date_or_a_person_finds_the_one_report(tiny: Library, text: str, wanted: str) -> None:
    """One that fits is shown at once."""
    reply = asked(tiny, text)
    assert reply is not None
    assert reply.entry == wanted


@pytest.mark.parametrize("text", ["who wrote it", "how long can i rest", ""])
def test_what_is_not_about_the_shelf_is_left_to_the_next_step(tiny: Library, text: str) -> None:
    """Words on one report, another question, nothing."""
    assert asked(tiny, text) is None


def test_a_topic_that_no_report_has_is_left_to_the_search(tiny: Library) -> None:
    """Better the search than a wrong list."""
    assert asked(tiny, "a report on elephants") is None


def test_a_sure_answer_that_is_no_report_goes_first(tiny: Library) -> None:
    """ "what has changed in the new report rules" is no question about the shelf; an unsure match changes nothing."""
    assert asked(tiny, "list all reports", Match("house", CLEAR)) is None
    assert asked(tiny, "papers on support", Match("house", CLEAR)) is None
    for match in (Match("house", CLEAR - 0.001), Match("long-road", 0.9)):
        reply = asked(tiny, "list all reports", match)
        assert reply is not None
        assert len(reply.buttons) == 2


def test_a_long_shelf_shows_its_newest(real_edition: Edition) -> None:
    """At most five, with all their sources; undated ones never count as newest."""
    library = real_edition.library
    reply = asked(library, "list all reports")
    assert reply is not None
    assert len(library.reports) > MOST
    shown = [report for button in reply.buttons if (report := library.report(button.entry or ""))]
    assert 3 <= len(shown) == len(reply.buttons) <= MOST
    dates = [report.date.removeprefix("about ") for report in shown]
    assert dates == sorted(dates, reverse=True)
    assert "undated" not in dates
    assert {source.id for source in reply.sources} == {report.source for report in shown}
    assert all(source.title in reply.text for source in reply.sources)
    assert len(reply.text) <= LONGEST


@pytest.mark.parametrize(("length", "count"), [(20, 5), (150, 4), (300, 2), (1000, 1)])
def test_a_list_holds_as_many_reports_as_fit_with_their_sources(tiny: Library, length: int, count: int) -> None:
    """No source of a listed report is left out: rather a report is; one stays in any case."""
    names = [f"s{number}" for number in range(6)]
    sources = {name: replace(tiny.sources["tiny-guide"], id=name, title=name.ljust(length, "x")) for name in names}
    reports = tuple(replace(tiny.reports[0], id=name, title=name, source=name) for name in names)
    reply = asked(replace(tiny, sources=sources, reports=reports), "list all reports")
    assert reply is not None
    assert [button.entry for button in reply.buttons] == [source.id for source in reply.sources] == names[:count]
    assert all(source.title in reply.text for source in reply.sources)
    assert len(reply.text) <= LONGEST or count == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("reports since 2020", ["long-road"]),
        ("reports before 2020", ["small-steps"]),
        ("what was published between 2018 and 2022", ["long-road", "small-steps"]),
        ("reports on prevention since 2010", ["small-steps"]),
    ],
)
def test_a_span_of_years_narrows_the_shelf(tiny: Library, text: str, shown: list[str]) -> None:
    """Alone it gives a list; with a topic, what fits both."""
    reply = asked(tiny, text)
    assert reply is not None
    assert [reply.entry] == shown or [button.entry for button in reply.buttons] == shown


def test_years_without_a_report_are_left_to_the_search(tiny: Library) -> None:
    """Better the search than an empty list."""
    assert asked(tiny, "reports before 2011") is None


def test_plain_words_for_the_shelf_beat_a_sure_answer(tiny: Library) -> None:
    """ "reports on prevention" asks for reports, whatever else the search is sure of; without a topic it does not."""
    reply = asked(tiny, "your reports on prevention", Match("house", 0.9))
    assert reply is not None
    assert reply.entry == "small-steps"
    assert asked(tiny, "your reports", Match("house", 0.9)) is None


def test_what_is_meant_comes_before_what_only_bears_the_word(real_edition: Edition) -> None:
    """A year before a title that names it, a topic before a title."""
    for text, first in (("reports of 2022", "one-day-at-a-time"), ("report on asylum", "safe-homes")):
        reply, _ = real_edition.assistant.reply_to(Message(AT, text), Thread())
        assert next(button.entry for button in reply.buttons if button.entry) == first


@pytest.mark.parametrize(
    ("text", "topic", "shown"),
    [
        ("anything else on the same subject", "small-steps", ["newer", "older"]),
        ("anything older on the same subject", "small-steps", ["older"]),
        ("more like it, newer on that", "small-steps", ["newer"]),
        ("anything on the same subject", "long-road", []),
        ("anything on the same subject", "house", []),
    ],
)
def test_others_on_the_subject_of_the_last(tiny: Library, text: str, topic: str, shown: list[str]) -> None:
    """All of them, or those on one side of it in time; after anything but a report there is no such subject."""
    small = tiny.reports[0]
    more = (replace(small, id="older", date="2001"), replace(small, id="newer", date="2025"))
    reply = asked(replace(tiny, reports=(*tiny.reports, *more)), text, topic=topic)
    assert ([reply.entry] if len(shown) == 1 and reply else [b.entry for b in reply.buttons] if reply else []) == shown


def test_the_part_that_asks_for_reports_is_looked_at(tiny: Library) -> None:
    """What somebody says besides it is their reason."""
    reply = asked(tiny, "Which papers deal with prevention? My boss speaks on Tuesday.", Match("house", CLEAR))
    assert reply is not None
    assert reply.entry == "small-steps"
