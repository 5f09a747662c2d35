"""Threads: half an hour, in memory."""

from __future__ import annotations

from datetime import timedelta

from bot.keeping.threads import LASTS, Threads
from bot.model import Thread
from tests.conftest import AT

MINUTE = timedelta(minutes=1)


def about(what: str, minutes: int = 0) -> Thread:
    return Thread(answered=what, at=AT + minutes * MINUTE)


def test_each_chat_has_its_own() -> None:
    """What is kept for one chat is not seen from another; a chat without one starts afresh."""
    threads = Threads()
    threads.keep(1, about("rest"))
    threads.keep(2, about("house"))
    assert (threads.of(1, AT), threads.of(2, AT), threads.of(3, AT)) == (about("rest"), about("house"), Thread())


def test_the_newest_takes_the_place_of_the_last() -> None:
    """A chat has one thread."""
    threads = Threads()
    threads.keep(1, about("rest"))
    threads.keep(1, about("house"))
    assert threads.of(1, AT) == about("house")
    assert len(threads) == 1


def test_half_an_hour() -> None:
    """At thirty minutes exactly it is still there, a second later it is gone, whoever has written since."""
    threads = Threads()
    threads.keep(1, about("rest"))
    threads.keep(2, about("house", 1))
    assert LASTS == 30 * MINUTE
    assert threads.of(1, AT + LASTS) == about("rest")
    later = AT + LASTS + timedelta(seconds=1)
    assert (threads.of(1, later), threads.of(2, later)) == (Thread(), about("house", 1))


def test_what_is_over_is_forgotten() -> None:
    """What /clear leaves (a thread without a moment) goes too."""
    threads = Threads()
    threads.keep(1, about("rest"))
    threads.keep(2, about("house", 1))
    threads.keep(3, Thread())
    threads.forget_the_old(AT + LASTS + timedelta(seconds=1))
    assert len(threads) == 1
    assert threads.of(2, AT + LASTS) == about("house", 1)
