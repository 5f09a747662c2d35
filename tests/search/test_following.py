"""What a message means after an answer: its own words and those of the topic, judged together."""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.model import Match
from bot.search.following import following, sides_of
from bot.search.judging import Judged, judge
from bot.text.words import telling, words


def heard(edition: Edition, text: str, last: str) -> tuple[Judged, Judged, int]:
    """A message by itself and beside what was spoken of last, and the number of that."""
    index = edition.assistant.index
    number = next(number for number, each in enumerate(index.documents) if each.id == last)
    topic = telling(words(index.documents[number].title))
    return judge(words(text), index), judge(words(text), index, topic), number


def after(edition: Edition, text: str, last: str) -> tuple[Match, ...]:
    return following(*heard(edition, text, last), 9)


@pytest.mark.parametrize("last", ["house", "rest"])
def test_few_words_are_heard_with_the_topic(tiny_edition: Edition, last: str) -> None:
    """What could be either is the one that was spoken of."""
    assert after(tiny_edition, "live long", last)[0].id == last


def test_clear_words_are_heard_by_themselves(tiny_edition: Edition) -> None:
    """And with a confidence that is enough for an answer."""
    best = after(tiny_edition, "how long can i rest", "house")[0]
    assert best.id == "rest"
    assert best.confidence == best.ours > 0.5


def test_the_last_answer_is_known_and_what_lies_near_it(tiny_edition: Edition) -> None:
    """Only it is the same again; nothing lies nearer to it than itself."""
    alone, beside, house = heard(tiny_edition, "live long", "house")
    sides = sides_of(alone, beside, house)
    assert sides["same"].nonzero()[0].tolist() == [house]
    assert sides["near"].argmax() == house
    assert sides["near"][house] == pytest.approx(1)


def test_confidences_fall_from_best_to_last(tiny_edition: Edition) -> None:
    """All matches of a message share what the best one says of its being ours."""
    matches = after(tiny_edition, "and the house", "rest")
    sure = [match.confidence for match in matches]
    assert len(sure) == 9
    assert sure == sorted(sure, reverse=True)
    assert {match.ours for match in matches} == {sure[0]}
