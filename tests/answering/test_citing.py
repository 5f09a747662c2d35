"""The source line: where each fact comes from, and the date of the page, in words."""

from __future__ import annotations

import pytest

from bot.answering.citing import LONGEST_LINE, cited, grouped, printed
from bot.content.library import Library
from bot.model import Source
from tests.conftest import AT

DAY = AT.date()


def source(number: int, length: int = 60) -> Source:
    return Source(f"s{number}", f"{number}".ljust(length, "x"), "Office", "2026", None)


@pytest.mark.parametrize(
    ("written", "in_words"),
    [
        ("2026-01-22", "22 January 2026"),
        ("2026-12-01", "1 December 2026"),
        ("2022-04", "April 2022"),
        ("2019", "2019"),
        ("about 2021", "about 2021"),
        ("about 2021-05", "about May 2021"),
        ("undated", "no date on the page"),
    ],
)
def test_a_date_is_printed_in_words(tiny: Library, written: str, in_words: str) -> None:
    """As exactly as the page has it, and no more."""
    assert printed(written, tiny, "en", DAY) == in_words


def test_one_source_is_cited_with_publisher_title_and_date(tiny: Library) -> None:
    """Somebody can look it up, and sees how old it is."""
    assert cited((tiny.sources["tiny-guide"],), tiny, "en", DAY) == (
        "Source: Tiny Office, The tiny guide (22 January 2026)."
    )


def test_a_publisher_that_stands_in_the_title_is_not_repeated(tiny: Library) -> None:
    """ "Home Office, Home Office statistics" helps nobody."""
    named = Source("s", "Tiny Office figures", "Tiny Office", "2026", None)
    assert cited((named,), tiny, "en", DAY) == "Source: Tiny Office figures (2026)."


def test_several_sources_stand_in_one_line(tiny: Library) -> None:
    """In the given order, parted by semicolons."""
    both = (tiny.sources["tiny-page"], tiny.sources["tiny-leaflet"])
    assert cited(both, tiny, "en", DAY) == (
        "Sources: Tiny Charity, The tiny page (about 2021); Tiny Charity, The tiny leaflet (no date on the page)."
    )


def test_no_source_no_line(tiny: Library) -> None:
    """Where nothing is cited, nothing is said of sources."""
    assert cited((), tiny, "en", DAY) == ""
    assert grouped((), tiny, "en", DAY) == []


def test_many_sources_are_parted_into_lines_that_fit(tiny: Library) -> None:
    """Each source once, in order, each line short enough to leave room for an answer."""
    many = tuple(map(source, range(20)))
    groups = grouped(many, tiny, "en", DAY)
    assert len(groups) > 1
    assert tuple(each for _, group in groups for each in group) == many
    for line, group in groups:
        assert line == cited(group, tiny, "en", DAY)
        assert len(line) <= LONGEST_LINE


def test_a_source_that_is_too_long_stands_alone(tiny: Library) -> None:
    """It is cited all the same."""
    long, short = source(1, LONGEST_LINE + 1), source(2)
    assert [group for _, group in grouped((short, long, short), tiny, "en", DAY)] == [(short,), (long,), (short,)]
