"""Floods: more than twenty messages of one person within a minute, by the time they were sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.keeping.floods import MOST, Flood, Floods
from tests.conftest import AT

SECOND = timedelta(seconds=1)


def counted(floods: Floods, *seconds: float, person: int = 1) -> list[Flood]:
    return [floods.count(person, AT + second * SECOND) for second in seconds]


def test_twenty_are_none() -> None:
    """However quickly they come."""
    assert MOST == 20
    assert set(counted(Floods(), *[0] * 20)) == {Flood.NONE}


def test_the_twenty_first_begins_it_once() -> None:
    """Then it goes on, and nothing is said any more."""
    floods = Floods()
    counted(floods, *range(20))
    assert counted(floods, 20, 21, 22) == [Flood.BEGINS, Flood.GOES_ON, Flood.GOES_ON]


def test_a_minute_exactly_and_over() -> None:
    """Twenty-one in sixty seconds are a flood; in sixty-one they are none."""
    assert counted(Floods(), *range(20), 60)[-1] is Flood.BEGINS
    assert counted(Floods(), *range(20), 61)[-1] is Flood.NONE


def test_twenty_a_minute_for_an_hour_are_none() -> None:
    """Somebody who writes a lot, slowly, is never told."""
    assert set(counted(Floods(), *(3.1 * number for number in range(1200)))) == {Flood.NONE}


def test_after_a_pause_it_is_over() -> None:
    """A second flood later is told again."""
    floods = Floods()
    counted(floods, *range(25))
    assert counted(floods, 200) == [Flood.NONE]
    assert counted(floods, *[300] * 21) == [*[Flood.NONE] * 20, Flood.BEGINS]


def test_one_that_goes_on_for_minutes_is_told_once() -> None:
    """Not once a minute."""
    kinds = counted(Floods(), *range(600))
    assert kinds.count(Flood.BEGINS) == 1
    assert kinds[20] is Flood.BEGINS
    assert set(kinds[21:]) == {Flood.GOES_ON}


def test_people_do_not_count_for_one_another() -> None:
    """Twenty-one of one person are no reason to be silent to another."""
    floods = Floods()
    counted(floods, *[0] * 30)
    assert set(counted(floods, *[0] * 20, person=2)) == {Flood.NONE}


def test_a_backlog_is_none() -> None:
    """Messages that come all at once after an outage were sent minutes apart."""
    assert set(counted(Floods(), *(60.0 * minute for minute in range(100)))) == {Flood.NONE}


def test_the_quiet_are_forgotten() -> None:
    """A thousand and more people leave nothing behind that grows."""
    floods = Floods()
    for person in range(5000):
        floods.count(person, AT + person * SECOND)
    assert len(floods._sent) <= 1001


def test_a_flood_is_not_forgotten_while_others_write() -> None:
    """Tidying up does not start anybody's flood anew."""
    floods, now = Floods(), AT
    counted(floods, *[0] * 21)
    for person in range(2, 2000):
        floods.count(person, now)
    assert counted(floods, 1) == [Flood.GOES_ON]


def test_any_order_of_times_is_taken() -> None:
    """Clocks go back; nothing breaks, and the first messages are never a flood."""
    moments: list[datetime] = [AT - number * SECOND for number in range(20)]
    floods = Floods()
    assert {floods.count(1, moment) for moment in moments} == {Flood.NONE}
