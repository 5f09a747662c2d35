"""Weighing: what the pieces of a text add up to."""

from __future__ import annotations

from array import array
from dataclasses import replace

import numpy as np
import pytest

from bot.model import HARMLESS, Weights
from bot.safety.weighing import HEARD_FROM, MEANING, SPREAD, Scales, softmax
from bot.text.meaning import meanings
from bot.text.words import words

ROWS = {
    "(before)": [0, 2, 0, 0],
    "knife": [2, -3, 6, 1],
    "bed": [2, -3, 1, 6],
    "form": [1, 3, 0, 0],
    "~kni": [1, 0, 1, 0],
}
WEIGHTS = Weights(
    kinds=(HARMLESS, "now", "tonight"),
    pieces={piece: row for row, piece in enumerate(ROWS) if row},
    numbers=array("d", [float(number) for row in ROWS.values() for number in row]),
)
SCALES = Scales(WEIGHTS, meanings())


def test_shares_are_what_the_method_says() -> None:
    """By hand: weights before, those of the words over the length of their rarities, those of the letters likewise."""
    length = np.sqrt(2**2 + 1**2)
    sums = np.array([2 + (-3 + 3) / length + 0, 0 + 6 / length + 1, 0 + 1 / length])
    wanted = np.exp(sums) / np.exp(sums).sum()
    assert list(SCALES.shares_of("knife form").values()) == pytest.approx(wanted)


def test_unknown_words_weigh_nothing() -> None:
    """A text without a known piece is as harmless as a text is before a word is said."""
    before = SCALES.shares_of("")
    assert SCALES.shares_of("quantum giraffe") == before
    assert sum(before.values()) == pytest.approx(1.0)
    assert SCALES.danger_in("") is None


def test_the_kind_that_weighs_most_is_heard() -> None:
    """If all danger together weighs enough."""
    assert SCALES.danger_in("a knife") == "now"
    assert SCALES.danger_in("no bed") == "tonight"
    assert SCALES.danger_in("the form") is None
    for text in ("a knife", "no bed", "the form", "knife form form bed", "bed form"):
        assert (SCALES.danger_in(text) is not None) is (1 - SCALES.shares_of(text)[HARMLESS] >= HEARD_FROM)


def test_it_can_say_why() -> None:
    """Each known piece, and how much it speaks for a kind rather than for harmless; most first."""
    length = np.sqrt(2**2 + 1**2)
    assert SCALES.because("knife form zebra", "now") == [
        ("knife", pytest.approx(9 / length)),
        ("~kni", pytest.approx(1.0)),
        (MEANING, 0.0),
        ("form", pytest.approx(-3 / length)),
    ]


def test_what_is_meant_weighs_too() -> None:
    """By hand, a net of two units: one feels the first direction and speaks for "now", one always speaks for none."""
    directions = meanings().width
    feels = array("d", [1.0, *[0.0] * directions, 0.0, 3.0, 0.0])
    always = array("d", [*[0.0] * directions, 1.0, 0.5, 0.0, 0.0])
    scales = Scales(replace(WEIGHTS, units=(feels, always)), meanings())
    felt = max(SPREAD * float(meanings().of(words("quantum giraffe"))[0]), 0.0)
    wanted = softmax(np.array([2 + 0.5, felt * 3.0, 0.0]))
    assert list(scales.shares_of("quantum giraffe").values()) == pytest.approx(wanted.tolist())
    assert scales.because("quantum giraffe", "now") == [(MEANING, pytest.approx(felt * 3.0 - 0.5))]


def test_softmax_holds_for_large_sums() -> None:
    """Shares of one, however large the sums."""
    assert softmax(np.array([1000.0, 1000.0, -1000.0])) == pytest.approx([0.5, 0.5, 0.0])
