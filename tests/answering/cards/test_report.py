"""A report as a reply: title, date, people, two lines, and a link only where somebody stands behind one."""

from __future__ import annotations

from pathlib import Path

from bot.answering.cards.report import report_card
from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import Button, Kind, Reply
from tests.conftest import AT


def card(library: Library, report_id: str) -> Reply:
    report = library.report(report_id)
    assert report is not None
    return report_card(report, library, "en", AT.date())


def test_a_report_with_a_link(tiny: Library) -> None:
    """The link is a button, never in the text."""
    assert card(tiny, "small-steps") == Reply(
        kind=Kind.REPORT,
        language="en",
        text=(
            "Small Steps (March 2019).\nBy Ann Example.\nHow small steps prevent harm.\n"
            "Source: Tiny Office, The tiny guide (22 January 2026)."
        ),
        sources=(tiny.sources["tiny-guide"],),
        buttons=(
            Button("Read it", url="https://www.example.org/small-steps"),
            Button("Cite it", press="cite:small-steps", entry="small-steps"),
            Button("What the scheme is", press="show:what-is-it", entry="what-is-it"),
        ),
        entry="small-steps",
    )


def test_a_report_without_a_link_says_so(tiny: Library) -> None:
    """It is cited by title and date; no address is invented."""
    reply = card(tiny, "long-road")
    assert [button.label for button in reply.buttons] == ["Cite it"]
    assert reply.text == (
        "The Long Road (about 2022).\nWith Red Kite.\nWhat support is like after two years.\n"
        "We have no checked link to it yet.\nSource: Tiny Charity, The tiny leaflet (no date on the page)."
    )


def test_an_isbn_is_told(tiny_copy: Path) -> None:
    """Libraries and researchers ask for it."""
    file = tiny_copy / "reports.yaml"
    file.write_text(
        file.read_text("utf-8").replace("  date: 2019-03\n", '  date: 2019-03\n  isbn: "978-0-00"\n'), "utf-8"
    )
    assert "\nISBN 978-0-00\n" in card(load_library(tiny_copy), "small-steps").text
