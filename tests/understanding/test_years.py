"""Spans of years, as people write them."""

from __future__ import annotations

import pytest

from bot.content.library import Library
from bot.model import ENGLISH
from bot.text.words import words
from bot.understanding.years import EARLIEST, LATEST, span_of, years_in


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("reports since 2018", range(2018, LATEST + 1)),
        ("before 2014", range(EARLIEST, 2014)),
        ("between 2019 and 2016", range(2016, 2020)),
        ("in 2018", None),
        ("since 45 days", None),
        ("since 9999", None),
        ("", None),
    ],
)
def test_a_span_needs_a_word_for_it_or_two_years(tiny: Library, text: str, span: range | None) -> None:
    """A single year is no span, and not every number is a year."""
    assert span_of(words(text), tiny.phrases[ENGLISH].asking) == span


def test_years_stand_in_order_of_the_message() -> None:
    """Numbers of other lengths, and years out of reach, are left out."""
    assert years_in(("2019", "20190", "1066", "2016")) == (2019, 2016)
    assert years_in(("2018ish", "2010s", "2017th")) == (2018, 2010)
