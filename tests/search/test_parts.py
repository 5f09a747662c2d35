"""A long message in parts: the question may hide anywhere in the story."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.parts import LONG, MOST, WIDTH, parts_of


def words_up_to(count: int) -> tuple[str, ...]:
    return tuple(f"w{number}" for number in range(count))


def test_a_short_message_is_looked_at_as_a_whole_only() -> None:
    """Ten words are one question."""
    assert parts_of(words_up_to(LONG - 1)) == (words_up_to(LONG - 1),)
    assert parts_of(()) == ((),)


def test_a_long_message_comes_whole_then_in_stretches() -> None:
    """From eleven words on: all of it, then eight words each, the last eight among them."""
    said = words_up_to(LONG)
    assert parts_of(said) == (said, said[0:8], said[3:11])


@settings(deadline=None, max_examples=100)
@given(count=st.integers(LONG, MOST))
def test_no_word_and_no_three_neighbours_are_missed(count: int) -> None:
    """Every stretch has eight words, and any three neighbours stand together in one of them."""
    said = words_up_to(count)
    whole, *parts = parts_of(said)
    assert whole == said
    assert all(len(part) == WIDTH for part in parts)
    together = {part[at : at + 3] for part in parts for at in range(WIDTH - 2)}
    assert {said[at : at + 3] for at in range(count - 2)} <= together


@settings(deadline=None, max_examples=100)
@given(count=st.integers(MOST + 1, 3000))
def test_of_a_very_long_message_the_first_and_the_last_fifty_words_count(count: int) -> None:
    """People ask at the beginning or at the end; the middle is left out, so that a flood costs no more than a page."""
    said = words_up_to(count)
    assert parts_of(said) == parts_of((*said[:50], *said[-50:]))
    whole, *parts = parts_of(said)
    assert len(whole) == MOST == 100
    assert said[:WIDTH] == parts[0]
    assert said[-WIDTH:] == parts[-1]
