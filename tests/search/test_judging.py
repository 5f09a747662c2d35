"""Judging: every document for the words of a question."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.content.loading import load_library
from bot.edition import Edition
from bot.search.features import FEATURES
from bot.search.index import build_index
from bot.search.judging import EXACTLY, LONGEST, first, judge, logistic
from bot.search.terms import essence
from bot.text.words import words


@pytest.mark.parametrize("count", [LONGEST + 1, 3000])
def test_of_a_very_long_message_the_first_and_the_last_words_count(tiny_edition: Edition, count: int) -> None:
    """The middle is left out, so that a flood costs no more than a page."""
    index = tiny_edition.assistant.index
    said = words("how many days of rest " + "blue " * count + "can i get")
    assert len(said) > LONGEST
    half = LONGEST // 2
    short = (*said[:half], *said[-half:])
    assert judge(said, index).scores.tolist() == judge(short, index).scores.tolist()


def test_shares_are_of_one(tiny_edition: Edition) -> None:
    """The higher a score, the larger its share; all together are one."""
    judged = judge(words("how long can i rest"), tiny_edition.assistant.index)
    assert np.exp(judged.log_shares).sum() == pytest.approx(1)
    assert first(judged.log_shares, 9) == first(judged.scores, 9)


def test_a_match_says_why(tiny_edition: Edition) -> None:
    """Each feature with its value, the same features for every match."""
    names = [name for name, _ in FEATURES]
    matches = judge(words("how long can i rest"), tiny_edition.assistant.index).best(5)
    assert matches[0].id == "rest"
    assert all([name for name, _ in match.because] == names for match in matches)


def test_what_is_asked_for_in_these_words_comes_first(tiny_edition: Edition) -> None:
    """Each way of asking that one document alone has finds it, little words aside, and surely so."""
    index = tiny_edition.assistant.index
    asked = [(words(each), document.id) for document in index.documents for each in document.phrasings]
    alone = [
        (said, name) for said, name in asked if {who for text, who in asked if essence(text) == essence(said)} == {name}
    ]
    assert len(alone) > 20
    for said, name in alone:
        judged = judge(said, index)
        best = judged.best(5)[0]
        assert best.id == index.documents[judged.likeliest].id == name
        assert min(best.confidence, best.ours) >= EXACTLY
    polite = judge(words("sorry, how long can I rest please"), index)
    assert polite.likeliest == judge(words("how long can i rest"), index).exactly


def test_words_by_which_two_are_asked_for_decide_nothing(tiny_copy: Path) -> None:
    """Then the features judge."""
    file = tiny_copy / "en/answers/basics.yaml"
    index = build_index(load_library(tiny_copy))
    assert words("how long can i rest") in index.exactly
    file.write_text(file.read_text("utf-8").replace("asked: [", "asked: [how long can i rest, "), "utf-8")
    assert words("how long can i rest") not in build_index(load_library(tiny_copy)).exactly


def test_words_that_we_do_not_know_are_not_ours(tiny_edition: Edition) -> None:
    """Whatever they come near to by their letters."""
    assert judge(words("quantum banana"), tiny_edition.assistant.index).ours == 0


def test_what_is_seen_becomes_a_share_of_one() -> None:
    """Half where nothing speaks; more for what speaks for it."""
    assert logistic({"a": 2.0}, {"a": 0.0}) == 0.5
    assert logistic({"a": 2.0}, {"a": 1.0}) == pytest.approx(0.8808, abs=1e-4)
