"""A call: who can take part where, by its days, its meeting and for whom it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.model import Call, Event, Place, Span, Way

FORM, TABLE = "https://www.example.org/form", "https://www.example.org/round-table"
MEETS = datetime(2027, 2, 20, 14, tzinfo=UTC)
CALL = Call(
    id="a",
    source="s",
    whom=(Way.SELF, Way.WORK),
    span=Span(date(2027, 2, 1), date(2027, 2, 28)),
    form=FORM,
    event=Event(MEETS, "Europe/London", TABLE),
    contact="c",
    result=None,
    place=Place("calls.yaml", 1),
)


def addresses(call: Call, at: datetime = MEETS) -> dict[Way, str | None]:
    return {way: call.address(way, at, at.date()) for way in Way}


def test_who_works_with_survivors_registers_until_the_meeting_begins() -> None:
    """The form stays for people with lived experience."""
    assert addresses(CALL, MEETS.replace(hour=13)) == {Way.SELF: FORM, Way.WORK: TABLE}
    assert addresses(CALL) == {Way.SELF: FORM, Way.WORK: None}


def test_without_a_meeting_both_ways_lead_to_the_form() -> None:
    """As long as the call is open."""
    assert addresses(replace(CALL, event=None)) == {Way.SELF: FORM, Way.WORK: FORM}


def test_only_those_whom_it_is_for_are_led_there() -> None:
    """A call for people with lived experience has no way for others, and the other way round."""
    before = MEETS.replace(day=10)
    assert addresses(replace(CALL, whom=(Way.SELF,)), before) == {Way.SELF: FORM, Way.WORK: None}
    assert addresses(replace(CALL, whom=(Way.WORK,)), before) == {Way.SELF: None, Way.WORK: TABLE}


def test_outside_its_days_nobody_is_led_anywhere() -> None:
    """Both ends belong to it."""
    days = (date(2027, 1, 31), date(2027, 2, 1), date(2027, 2, 28), date(2027, 3, 1))
    assert [CALL.address(Way.SELF, MEETS, day) for day in days] == [None, FORM, FORM, None]
