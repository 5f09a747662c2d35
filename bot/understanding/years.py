"""Which years does a message speak of: "since 2018", "before 2014", "between 2016 and 2019"?"""

from __future__ import annotations

import re

from bot.text.words import says

YEAR = re.compile("([0-9]{4})(?:ish|s)?")
"""A year as people write it: 2018, 2018ish."""
EARLIEST, LATEST = 1990, 2099
"""Years that a number of four digits can mean here."""


def years_in(said: tuple[str, ...]) -> tuple[int, ...]:
    """The years that are named, in order."""
    numbers = (int(found[1]) for found in map(YEAR.fullmatch, said) if found)
    return tuple(number for number in numbers if EARLIEST <= number <= LATEST)


def span_of(said: tuple[str, ...], asking: dict[str, tuple[str, ...]]) -> range | None:
    """The years from one to another, since one or before one; None where none or a single year is meant."""
    years = years_in(said)
    if len(years) > 1:
        return range(min(years), max(years) + 1)
    if years and says(said, asking["since"]):
        return range(years[0], LATEST + 1)
    if years and says(said, asking["before"]):
        return range(EARLIEST, years[0])
    return None
