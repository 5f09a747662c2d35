"""What waits for somebody to look at the live page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.content.library import Library
from bot.staff.waiting import BY_HARM, waiting
from tests.conftest import AT

TODAY = AT.date()


def test_what_nobody_has_seen_is_counted(tiny: Library) -> None:
    """Helplines, and answers by topic."""
    assert waiting(tiny, TODAY) == (
        "1 of 2 helplines are not yet checked: not yet for the public.\n"
        "4 of 4 answers were not reviewed within a year: basics 4.\n"
    )


def test_what_was_seen_long_ago_is_counted_again(tiny: Library) -> None:
    """After a year; what was seen since is left out, and where nothing waits nothing is said."""
    seen = replace(
        tiny,
        helplines=tuple(replace(each, checked=date(2026, 1, 22)) for each in tiny.helplines),
        entries=tuple(replace(each, reviewed=date(2026, 1, 22)) for each in tiny.entries),
    )
    assert waiting(seen, TODAY) == ""
    assert waiting(seen, date(2027, 1, 22)) == ""
    assert waiting(seen, date(2027, 1, 23)) == (
        "2 of 2 helplines were checked more than a year ago.\n"
        "4 of 4 answers were not reviewed within a year: basics 4.\n"
    )


def test_what_may_harm_most_comes_first(tiny: Library) -> None:
    """Where people call for help, then children, then support; what has no rank comes last."""
    topics = ("zebra", "support", "helping", "children")
    entries = tuple(replace(tiny.entries[0], id=topic, topic=topic) for topic in topics)
    assert BY_HARM[:3] == ("helping", "children", "support")
    assert waiting(replace(tiny, entries=entries, helplines=()), TODAY) == (
        "4 of 4 answers were not reviewed within a year: helping 1, children 1, support 1, zebra 1.\n"
    )
