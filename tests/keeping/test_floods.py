"""Floods: more than twenty messages of one chat within a minute, by the time they were sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.keeping.floods import MOST, WITHIN, Floods
from tests.conftest import AT

SECOND = timedelta(seconds=1)


def counted(floods: Floods, *seconds: float, chat: int = 1) -> list[bool]:
    return [floods.count(chat, AT + second * SECOND) for second in seconds]


def told(floods: Floods, *seconds: float) -> list[bool]:
    """Of those that are too many: which are told so?"""
    moments = [AT + second * SECOND for second in seconds]
    return [floods.tell(1, moment) for moment in moments if floods.count(1, moment)]


def test_twenty_are_none() -> None:
    """However quickly they come."""
    assert MOST == 20
    assert counted(Floods(), *[0] * 20) == [False] * 20


def test_the_twenty_first_is_told_once() -> None:
    """Then it goes on, and nothing is said any more."""
    assert told(Floods(), *range(23)) == [True, False, False]


def test_who_was_not_told_is_told_with_the_next() -> None:
    """The twenty-first was a cry for help and got its card: the twenty-second is told."""
    floods = Floods()
    assert counted(floods, *range(21))[-1]
    assert told(floods, 21, 22) == [True, False]


def test_a_minute_exactly_and_over() -> None:
    """Twenty-one in sixty seconds are a flood; in sixty-one they are none."""
    assert counted(Floods(), *range(20), 60)[-1]
    assert not counted(Floods(), *range(20), 61)[-1]


def test_twenty_a_minute_for_an_hour_are_none() -> None:
    """Somebody who writes a lot, slowly, is never told."""
    assert not any(counted(Floods(), *(3.1 * number for number in range(1200))))


def test_after_a_pause_it_is_over() -> None:
    """A second flood later is told again."""
    floods = Floods()
    assert told(floods, *range(25)) == [True, *[False] * 4]
    assert told(floods, 200, *[300] * 21) == [True]


def test_one_that_goes_on_for_minutes_is_told_once() -> None:
    """Not once a minute."""
    assert told(Floods(), *range(600)) == [True, *[False] * 579]


def test_chats_do_not_count_for_one_another() -> None:
    """Twenty-one of one chat are no reason to be silent to another."""
    floods = Floods()
    counted(floods, *[0] * 30)
    assert not any(counted(floods, *[0] * 20, chat=2))


def test_a_backlog_is_none() -> None:
    """Messages that come all at once after an outage were sent minutes apart."""
    assert not any(counted(Floods(), *(60.0 * minute for minute in range(100))))


def test_the_quiet_are_forgotten_and_a_flood_is_not() -> None:
    """After a minute nothing is left of a chat; while it goes on, it does not begin anew."""
    floods = Floods()
    assert told(floods, *range(22)) == [True, False]
    floods.count(2, AT)
    floods.forget_the_old(AT + 30 * SECOND)
    assert told(floods, 31) == [False]
    floods.forget_the_old(AT + 31 * SECOND + WITHIN + SECOND)
    assert (floods._sent, floods._told) == ({}, {})


def test_any_order_of_times_is_taken() -> None:
    """Clocks go back; nothing breaks, and the first messages are never a flood."""
    moments: list[datetime] = [AT - number * SECOND for number in range(20)]
    floods = Floods()
    assert not any(floods.count(1, moment) for moment in moments)
