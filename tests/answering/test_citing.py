"""The source line: where each fact comes from, and the date of the page, in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answering.citing import cited, fitting, printed
from bot.content.library import Library
from bot.content.loading import load_library
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


@pytest.mark.parametrize(
    ("pattern", "written", "in_words"),
    [
        ('date-day: "{year}年{month}{day}日"', "2026-01-22", "2026年January22日"),
        ('date-month: "{month} de {year}"', "2022-04", "April de 2022"),
        ('date-month: "{month} de {year}"', "2019", "2019"),
    ],
)
def test_a_date_is_written_as_the_language_does(tiny_copy: Path, pattern: str, written: str, in_words: str) -> None:
    """Its parts in another order, or joined by other words; a year alone stays one."""
    file, name = tiny_copy / "sq/phrases.yaml", pattern.partition(":")[0]
    file.write_text(re.sub(f"{name}: .*", pattern, file.read_text("utf-8")), "utf-8")
    assert printed(written, load_library(tiny_copy), "sq", DAY) == in_words


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
    assert fitting((), 900, tiny, "en", DAY) == ("", ())


@pytest.mark.parametrize("count", [1, 2, 7, 20])
def test_as_many_sources_as_there_is_room_for(tiny: Library, count: int) -> None:
    """In the given order, to the last character; the next one would not have fitted."""
    many = tuple(map(source, range(20)))
    line = cited(many[:count], tiny, "en", DAY)
    assert fitting(many, len(line), tiny, "en", DAY) == (line, many[:count])
    assert len(fitting(many, len(line) - 1, tiny, "en", DAY)[1]) == max(count - 1, 1)


def test_one_source_is_cited_even_without_room(tiny: Library) -> None:
    """Nothing goes uncited: a source that is too long stands all the same."""
    long = source(1, 2000)
    for room in (100, 0, -50):
        assert fitting((long, source(2)), room, tiny, "en", DAY) == (cited((long,), tiny, "en", DAY), (long,))
