"""The shelf of reports: lists, single reports, and more about the one before."""

from __future__ import annotations

import pytest

from bot.answering.steps.shelf import MOST, answer
from bot.content.library import Library
from bot.edition import Edition
from bot.model import ENGLISH, Kind, Message, Question, Reply
from bot.text.words import words
from tests.conftest import AT


def asked(library: Library, text: str, follows: str | None = None) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, follows), library, ())


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


@pytest.mark.parametrize("text", ["who wrote it", "what year", "is there a pdf", "isbn", "was it with partners"])
def test_a_question_about_the_last_report_shows_it_again(tiny: Library, text: str) -> None:
    """Its card has author, date and link."""
    reply = asked(tiny, text, follows="long-road")
    assert reply is not None
    assert reply.entry == "long-road"


@pytest.mark.parametrize(
    ("text", "follows"),
    [("who wrote it", None), ("who wrote it", "house"), ("how long can i rest", None), ("", None)],
)
def test_what_is_not_about_reports_is_left_to_the_next_step(tiny: Library, text: str, follows: str | None) -> None:
    """No report before it, another thing before it, another question, nothing."""
    assert asked(tiny, text, follows) is None


def test_a_topic_that_no_report_has_is_left_to_the_search(tiny: Library) -> None:
    """Better the search than a wrong list."""
    assert asked(tiny, "a report on elephants") is None


def test_a_long_shelf_shows_its_five_newest(real_edition: Edition) -> None:
    """Undated ones never count as newest."""
    reply = asked(real_edition.library, "list all reports")
    assert reply is not None
    assert len(real_edition.library.reports) > MOST
    assert len(reply.buttons) == MOST
    shown = [real_edition.library.report(button.entry or "") for button in reply.buttons]
    dates = [report.date.removeprefix("about ") for report in shown if report]
    assert len(dates) == MOST
    assert dates == sorted(dates, reverse=True)
    assert "undated" not in dates
