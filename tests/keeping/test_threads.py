"""Threads: half an hour, in memory."""

from __future__ import annotations

from dataclasses import replace
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
    threads.keep(1, about("rest"), AT)
    threads.keep(2, about("house"), AT)
    assert (threads.of(1, AT), threads.of(2, AT), threads.of(3, AT)) == (about("rest"), about("house"), Thread())


def test_the_newest_takes_the_place_of_the_last() -> None:
    """A chat has one thread."""
    threads = Threads()
    threads.keep(1, about("rest"), AT)
    threads.keep(1, about("house"), AT)
    assert threads.of(1, AT) == about("house")
    assert len(threads) == 1


def test_forgotten_when_told() -> None:
    """And to forget what is not there is no mistake."""
    threads = Threads()
    threads.keep(1, about("rest"), AT)
    threads.forget(1)
    threads.forget(1)
    assert threads.of(1, AT) == Thread()
    assert len(threads) == 0


def test_half_an_hour() -> None:
    """At thirty minutes exactly it is still there, a second later it is gone, whoever it was that wrote then."""
    threads = Threads()
    threads.keep(1, about("rest"), AT)
    threads.keep(2, about("house", 30), AT + LASTS)
    assert threads.of(1, AT + LASTS) == about("rest")
    later = AT + LASTS + timedelta(seconds=1)
    threads.keep(3, replace(about("rest"), at=later), later)
    assert threads.of(1, later) == Thread()
    assert len(threads) == 2


def test_over_by_itself() -> None:
    """Half an hour later there is nothing to see, though nobody has written since; another's thread is untouched."""
    threads = Threads()
    threads.keep(1, about("rest"), AT)
    threads.keep(2, about("house", 1), AT + MINUTE)
    later = AT + LASTS + timedelta(seconds=1)
    assert LASTS == 30 * MINUTE
    assert (threads.of(1, later), threads.of(2, later)) == (Thread(), about("house", 1))


def test_writing_again_keeps_it() -> None:
    """It counts from the last reply."""
    threads = Threads()
    threads.keep(1, about("rest"), AT)
    threads.keep(2, about("rest"), AT)
    threads.keep(1, about("rest", 20), AT + 20 * MINUTE)
    threads.keep(3, about("rest", 40), AT + 40 * MINUTE)
    assert [chat for chat in (1, 2, 3) if threads.of(chat, AT + 40 * MINUTE) != Thread()] == [1, 3]


def test_empty_ones_take_no_room() -> None:
    """What /clear leaves (a thread without a moment) goes too."""
    threads = Threads()
    for chat in range(1, 100):
        threads.keep(chat, Thread(), AT)
    assert len(threads) == 0
