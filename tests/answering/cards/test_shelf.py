"""The shelf as replies: the newest first, topics and years to browse by, and what is still the newest."""

from __future__ import annotations

from bot.answering.cards.shelf import OFTEN, Shelf, newest_first, slug, topics_of, year_of, years_of
from bot.answering.presses import read_press
from bot.content.library import Library
from bot.edition import Edition
from bot.model import Message, Reply, Report, Thread
from tests.conftest import AT


def shelf(library: Library) -> Shelf:
    return Shelf(library, "en", AT.date())


def report_in(library: Library, report_id: str) -> Report:
    report = library.report(report_id)
    assert report is not None
    return report


def browsed(library: Library, by: str) -> Reply:
    reply = shelf(library).browsed(by)
    assert reply is not None
    return reply


def test_the_newest_lead_to_the_two_ways_of_browsing(tiny: Library) -> None:
    """Below the reports themselves."""
    assert [button.label for button in shelf(tiny).newest().buttons[-2:]] == ["By subject", "By year"]


def test_every_year_leads_to_its_reports(tiny: Library) -> None:
    """Printed or worked out; newest first."""
    assert years_of(tiny.reports) == ["2022", "2019"]
    assert [button.label for button in browsed(tiny, "years").buttons] == ["2022", "2019"]
    assert [button.entry for button in browsed(tiny, "2019").buttons] == ["small-steps"]
    assert shelf(tiny).browsed("1999") is None


def test_every_button_of_the_real_shelf_leads_somewhere(real_edition: Edition) -> None:
    """All topics and all years, and each report stands under each of its own."""
    library, said = real_edition.library, real_edition.assistant.reply_to
    for by, names in (("topics", topics_of(library.reports)), ("years", years_of(library.reports))):
        buttons = browsed(library, by).buttons
        assert [button.label for button in buttons] == names
        assert len(names) > 5
        for button in buttons:
            press = button.press or ""
            assert len(press.encode()) <= 64
            assert read_press(press)
            reply, _ = said(Message(AT, press=press), Thread())
            assert all(report in {each.id for each in library.reports} for report in (b.entry for b in reply.buttons))
            assert reply.buttons


def test_a_topic_of_one_report_is_not_browsed_by(real_edition: Edition) -> None:
    """Else the list would be longer than the shelf."""
    reports = real_edition.library.reports
    for topic in topics_of(reports):
        assert len([report for report in reports if topic in report.topics]) >= OFTEN


def test_reports_without_a_date_come_last(tiny: Library) -> None:
    """They may be old or new."""
    small, long_ = report_in(tiny, "small-steps"), report_in(tiny, "long-road")
    assert newest_first([small, long_]) == [long_, small]
    assert (year_of(small), year_of(long_)) == ("2019", "2022")


def test_is_it_still_the_newest(tiny: Library) -> None:
    """By the dates: yes, or which one is newer."""
    yes = shelf(tiny).still_newest(report_in(tiny, "long-road"))
    assert yes.text.startswith("Yes. It is the newest report that we know of")
    no = shelf(tiny).still_newest(report_in(tiny, "small-steps"))
    assert no.text.startswith("No. The newest report that we know of is: The Long Road (about 2022).")
    assert [button.entry for button in no.buttons] == ["long-road"]


def test_names_in_presses() -> None:
    """Small letters and dashes."""
    assert slug("Modern Slavery Act") == "modern-slavery-act"
