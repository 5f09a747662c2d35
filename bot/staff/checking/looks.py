"""A look at a page lies behind us

Must. `reviewed` and `checked` say that a named person has seen the live page: nobody has seen it tomorrow.
Passes: `reviewed: {on: 2026-11-02, by: ab}` in December 2026.
Fails: `checked: {on: 2027-12-01, by: ab}` in December 2026.
To put right: write the day on which the page was seen, or leave the line out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.content.library import london_day
from bot.edition import Edition
from bot.model import Problem

REMEDY = "Write the day on which the page was seen, or leave the line out."


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library, today = edition.library, london_day(at)
    looks = [(each.reviewed, each.place, "reviewed:") for each in library.entries]
    looks += [(each.checked, each.place, "checked:") for each in library.helplines]
    for day, place, field in looks:
        if day and day > today:
            yield Problem(place, f"Nobody can have seen the page on {day}: it lies ahead.", REMEDY, wording=field)
