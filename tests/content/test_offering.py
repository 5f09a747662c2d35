"""Which calls are open at a moment, for whom; and what a call lacks before it can be offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.offering import (
    address,
    coming_call,
    is_coming,
    is_over,
    lacking,
    last_call,
    open_calls,
    ways,
)
from bot.content.shapes.calls import OFFERED_WITH
from bot.model import Call, Way

OPENS = datetime(2027, 2, 1, tzinfo=UTC)
MEETS = datetime(2027, 2, 20, 14, tzinfo=UTC)
CLOSED = datetime(2027, 3, 1, tzinfo=UTC)
TICK = timedelta(seconds=1)


def call_in(library: Library) -> Call:
    call = library.call("next-call")
    assert call is not None
    return call


@pytest.mark.parametrize(
    ("at", "open_for"),
    [
        (OPENS - TICK, ()),
        (OPENS, (Way.SELF, Way.WORK)),
        (MEETS - TICK, (Way.SELF, Way.WORK)),
        (MEETS, (Way.SELF,)),
        (CLOSED - TICK, (Way.SELF,)),
        (CLOSED, ()),
        (OPENS.replace(year=2028), ()),
    ],
    ids=str,
)
def test_each_way_is_open_in_its_time(at: datetime, open_for: tuple[Way, ...], tiny: Library) -> None:
    """From the first day to the last in London; registering ends when the meeting begins."""
    call = call_in(tiny)
    assert ways(call, tiny, at) == open_for
    assert [each.id for each in open_calls(tiny, at)] == (["next-call"] if open_for else [])
    assert address(call, Way.SELF, tiny, at) == ("https://www.example.org/form" if Way.SELF in open_for else None)
    table = "https://www.example.org/round-table"
    assert address(call, Way.WORK, tiny, at) == (table if Way.WORK in open_for else None)


@pytest.mark.parametrize(
    ("day", "zone", "begins"),
    [
        ("2028-02-29", "Europe/London", datetime(2028, 2, 29, 14, tzinfo=UTC)),
        ("2027-07-20", "Europe/London", datetime(2027, 7, 20, 13, tzinfo=UTC)),
        ("2027-07-20", "Europe/Paris", datetime(2027, 7, 20, 12, tzinfo=UTC)),
        ("2027-01-20", "Asia/Kolkata", datetime(2027, 1, 20, 8, 30, tzinfo=UTC)),
    ],
)
def test_a_meeting_begins_by_the_clock_of_its_zone(day: str, zone: str, begins: datetime, tiny_copy: Path) -> None:
    """On a leap day, in summer, elsewhere: until then people can register, and not a moment longer."""
    file = tiny_copy / "calls.yaml"
    written = file.read_text("utf-8").replace("day: 2027-02-20", f"day: {day}\n    zone: {zone}")
    file.write_text(written.replace("opens: 2027-02-01", "opens: 2027-01-01").replace("2027-02-28", "2028-12-31"))
    library = load_library(tiny_copy)
    assert address(call_in(library), Way.WORK, library, begins - TICK)
    assert address(call_in(library), Way.WORK, library, begins) is None
    assert address(call_in(library), Way.SELF, library, begins)


def test_before_and_after(tiny: Library) -> None:
    """The next call is coming until it opens; the last one is the one that was over last."""
    call = call_in(tiny)
    assert (is_coming(call, tiny, OPENS - TICK), is_coming(call, tiny, OPENS)) == (True, False)
    assert (is_over(call, CLOSED - TICK), is_over(call, CLOSED)) == (False, True)
    coming, last = coming_call(tiny, OPENS - TICK), last_call(tiny, CLOSED - TICK)
    assert (coming and coming.id, last and last.id) == ("next-call", "old-call")
    assert coming_call(tiny, OPENS) is None
    assert last_call(tiny, CLOSED) == call


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"form": None}, ("form",)),
        ({"contact": ""}, ("contact",)),
        ({"event": None, "form": None}, ("form",)),
    ],
)
def test_what_lacks_is_named_and_nothing_is_offered(
    change: dict[str, Any], missing: tuple[str, ...], tiny: Library
) -> None:
    """In the words of the fields."""
    call = replace(call_in(tiny), **change)
    assert lacking(call, tiny) == missing
    assert ways(call, tiny, OPENS) == ()


def test_a_meeting_without_registration_lacks_it(tiny: Library) -> None:
    """For those whom it is for."""
    call = call_in(tiny)
    assert call.event is not None
    unregistered = replace(call, event=replace(call.event, register=None))
    assert lacking(unregistered, tiny) == ("register",)
    assert lacking(replace(unregistered, whom=(Way.SELF,)), tiny) == ()


@pytest.mark.parametrize("word", [*OFFERED_WITH, "where"])
@pytest.mark.parametrize("language", ["en", "sq"])
def test_the_words_that_people_want_before_a_yes_are_needed(word: str, language: str, tiny: Library) -> None:
    """In every language in which people are addressed."""
    phrases = tiny.phrases[language]
    words = replace(phrases.calls["next-call"], **{word: ""})
    changed = replace(phrases, calls=phrases.calls | {"next-call": words})
    library = replace(tiny, phrases=tiny.phrases | {language: changed})
    assert lacking(call_in(library), library) == (f"{word} ({language})",)
    assert open_calls(library, OPENS) == ()


def test_a_call_without_a_last_day_lacks_it(tiny: Library) -> None:
    """Else it would be open for ever."""
    call = call_in(tiny)
    assert lacking(replace(call, span=replace(call.span, end=None)), tiny) == ("closes",)


def test_a_call_without_a_first_day_lacks_it(tiny: Library) -> None:
    """Else it would be offered from the moment at which somebody saves the file."""
    call = call_in(tiny)
    assert lacking(replace(call, span=replace(call.span, start=None)), tiny) == ("opens",)
