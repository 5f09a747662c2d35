"""Fitting: numbers that give rows of pieces and meanings their kinds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.safety.fitting import RUNS_OF_FEW, UNITS_OF_FEW, Fit, Row, fitted
from bot.safety.weighing import felt, softmax

DIRECTIONS = 9


def row(pieces: list[int], meaning: dict[int, float] | None = None) -> Row:
    """Pieces that count one each, and a meaning of these directions."""
    directions = np.zeros(DIRECTIONS)
    directions[-1] = 1.0
    for direction, value in (meaning or {}).items():
        directions[direction] = value
    return Row(np.array(pieces, dtype=np.intp), np.ones(len(pieces)), directions)


def kind_of(fit: Fit, asked: Row) -> int:
    """The kind that these numbers give a row."""
    pieces = fit.weights[:, asked.places] @ asked.values
    shares: npt.NDArray[np.float64] = softmax(fit.before + pieces + felt(asked.meaning, fit.into) @ fit.out)
    return int(shares.argmax())


def test_a_piece_gives_its_kind() -> None:
    """Also beside a piece that all kinds share."""
    fit = fitted([row([0, 3]), row([1, 3]), row([2, 3])], [0, 1, 2], 4, 3, DIRECTIONS)
    assert [kind_of(fit, row([piece])) for piece in range(3)] == [0, 1, 2]
    assert fit.weights.shape == (3, 4)


def test_the_meaning_gives_what_no_sum_can() -> None:
    """Two directions, of which one alone is danger and both together are none: each speaks against the other."""
    corners = [({}, 0), ({0: 4.0}, 1), ({1: 4.0}, 1), ({0: 4.0, 1: 4.0}, 0)]
    fit = fitted([row([], meaning) for meaning, _ in corners], [kind for _, kind in corners], 0, 2, DIRECTIONS)
    assert [kind_of(fit, row([], meaning)) for meaning, _ in corners] == [0, 1, 1, 0]
    assert fit.into.shape == (DIRECTIONS, UNITS_OF_FEW * RUNS_OF_FEW)


def test_the_same_rows_give_the_same_numbers() -> None:
    """Chance begins alike each time."""
    one, two = (fitted([row([0]), row([1], {5: 1.0})], [0, 1], 2, 2, DIRECTIONS) for _ in range(2))
    for first, second in zip(vars(one).values(), vars(two).values(), strict=True):
        assert np.array_equal(first, second)


def test_no_rows_give_no_opinion() -> None:
    """A language without examples: every kind counts the same."""
    fit = fitted([], [], 0, 2, DIRECTIONS)
    assert not fit.before.any()
    assert not fit.out.any()
