"""A report is cited in one line and for BibTeX, with what is known of it and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.answering.cards.citation import LONGEST_COPY, bibtex_of, citation_card, plain_citation
from bot.content.library import Library
from bot.edition import Edition
from bot.model import Kind, Report
from tests.conftest import AT

DAY = AT.date()


def report_in(library: Library, report_id: str, **changes: Any) -> Report:
    report = library.report(report_id)
    assert report is not None
    return replace(report, **changes)


@pytest.mark.parametrize(
    ("report_id", "changes", "line"),
    [
        (
            "small-steps",
            {},
            "Ann Example (March 2019). Small Steps. Tiny Group. https://www.example.org/small-steps",
        ),
        ("long-road", {}, "Tiny Group (about 2022). The Long Road. With Red Kite."),
        (
            "long-road",
            {"title": "Who pays?", "date": "undated", "isbn": "978-0-00", "authors": ("Bo Example (editor)",)},
            "Bo Example (no date on the page). Who pays? Tiny Group. With Red Kite. ISBN 978-0-00.",
        ),
    ],
)
def test_the_line_holds_what_is_known(report_id: str, changes: dict[str, Any], line: str, tiny: Library) -> None:
    """The group stands in for missing names; nobody is credited with a role, and no address is invented."""
    assert plain_citation(report_in(tiny, report_id, **changes), tiny, "en", DAY) == line


def test_bibtex(tiny: Library) -> None:
    """One entry under the report's id."""
    report = report_in(tiny, "small-steps", authors=("Ann Example", "Bo Example (editor)"), isbn="978-0-00")
    assert bibtex_of(report, tiny, "en", DAY) == (
        "@techreport{small-steps,\n"
        "  author = {{Ann Example} and {Bo Example}},\n"
        "  title = {{Small Steps}},\n"
        "  institution = {Tiny Group},\n"
        "  year = {2019},\n"
        "  isbn = {978-0-00},\n"
        "  url = {https://www.example.org/small-steps}\n"
        "}"
    )


@pytest.mark.parametrize(
    ("date", "note"), [("about 2022", "With Red Kite. about 2022"), ("undated", "With Red Kite. no date on the page")]
)
def test_a_year_that_is_not_printed_is_a_note(date: str, note: str, tiny: Library) -> None:
    """Whoever cites it sees that it was worked out, or that there is none; and with whom it was made."""
    bibtex = bibtex_of(report_in(tiny, "long-road", date=date), tiny, "en", DAY)
    assert f"  note = {{{note}}}" in bibtex
    assert "year =" not in bibtex


def test_what_means_something_to_tex_means_nothing(tiny: Library) -> None:
    """Titles hold ampersands and signs."""
    bibtex = bibtex_of(report_in(tiny, "long-road", title="Profit & loss: 50 % {of} #1"), tiny, "en", DAY)
    assert r"title = {{Profit \& loss: 50 \% \{of\} \#1}}" in bibtex


def test_the_card_has_both_to_copy(tiny: Library) -> None:
    """And the way back to the report."""
    card = citation_card(report_in(tiny, "small-steps"), tiny, "en", DAY)
    assert (card.kind, card.entry) == (Kind.REPORT, "small-steps")
    assert [button.label for button in card.buttons] == ["Copy the line", "Copy BibTeX", "Back"]
    assert all(button.copy in card.text for button in card.buttons if button.copy)
    assert card.sources


def test_what_no_button_can_hold_is_copied_from_the_text(real_edition: Edition) -> None:
    """A citation that was cut off would be worse than none."""
    library = real_edition.library
    cards = [citation_card(report, library, "en", DAY) for report in library.reports]
    assert len(cards) > 20
    copied = [button.copy for card in cards for button in card.buttons if button.copy]
    assert 0 < len(copied) < 2 * len(cards)
    assert max(map(len, copied)) <= LONGEST_COPY
