"""Fits the numbers that weigh a text: softmax regression on its pieces, and a small net on what it means.

Minibatches; steps by Adam (Kingma and Ba, 2015) that shrink; half of the net's units left out by chance at each step
(dropout; Srivastava et al., 2014), so that none relies on another; of the last third of the steps the mean (Polyak and
Juditsky, 1992), and of all of it the mean of a few runs that differ in chance alone: so a few more examples change
little elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.safety.weighing import Numbers, felt

ROUNDS, AT_ONCE = 6, 128
"""Times that all examples are gone through, and examples of one step."""
LEAST_STEPS = 1_000
"""Few examples are gone through more often: a language begins with few."""
STEP, SHORTEST = 0.01, 0.3
"""The length of the first step, and what share of it the last ones have."""
KEPT_FROM = 2 / 3
"""Share of the steps after which the numbers count towards the mean."""
UNITS, LEFT_OUT = 256, 0.5
"""Units of the net, and the share of them that is left out at each step."""
FEW, UNITS_OF_FEW, RUNS_OF_FEW = 15_000, 64, 4
"""Below so many rows a net of so many units is enough, and the mean of so many runs."""
FORGETTING, FORGETTING_SQUARES, SMALLEST = 0.9, 0.999, 1e-8
"""Adam's, as its authors give them."""
SEEDS = (1, 2, 3, 4, 5, 6, 7, 8)
"""Where chance begins, for each run."""


@dataclass(frozen=True, eq=False)
class Row:
    """One example: its pieces, how much each counts, and what all of it means (a 1 behind it: what counts always)."""

    places: npt.NDArray[np.intp]
    values: Numbers
    meaning: Numbers


@dataclass(frozen=True, eq=False)
class Fit:
    """What was fitted."""

    before: Numbers
    weights: Numbers
    """A row for each kind, a column for each piece."""
    into: Numbers
    """From each direction of meaning into each unit."""
    out: Numbers
    """From each unit to each kind."""


def fitted(rows: Sequence[Row], wanted: Sequence[int], pieces: int, kinds: int, directions: int) -> Fit:
    """The numbers that give each row the kind that is wanted. The same rows give the same numbers."""
    units, seeds = (UNITS_OF_FEW, SEEDS[:RUNS_OF_FEW]) if len(rows) < FEW else (UNITS, SEEDS)
    runs = [_run(rows, wanted, (pieces, kinds, directions, units), np.random.default_rng(seed)) for seed in seeds]
    return Fit(
        np.mean([run.before for run in runs], axis=0),
        np.mean([run.weights for run in runs], axis=0),
        np.hstack([run.into for run in runs]),
        np.vstack([run.out for run in runs]) / len(runs),
    )


def _run(
    rows: Sequence[Row], wanted: Sequence[int], shape: tuple[int, int, int, int], chance: np.random.Generator
) -> Fit:
    pieces, kinds, directions, units = shape
    into = chance.uniform(-1, 1, (directions, units)) / np.sqrt(directions)
    now = Fit(np.zeros(kinds), np.zeros((kinds, pieces)), into, np.zeros((units, kinds)))
    adams = [_Adam(each) for each in (now.before, now.weights, now.into, now.out)]
    steps = max(ROUNDS * len(rows) // AT_ONCE, LEAST_STEPS)
    for done, some in zip(range(steps), _some_at_once(len(rows), chance), strict=False):
        right = np.eye(kinds)[[wanted[each] for each in some]]
        slopes = _slopes(now, [rows[each] for each in some], right, chance)
        for adam, slope in zip(adams, slopes, strict=True):
            adam.step(slope, STEP * max(1 - done / steps, SHORTEST))
            if done >= steps * KEPT_FROM:
                adam.keep()
    return Fit(*(adam.kept for adam in adams))


def _some_at_once(rows: int, chance: np.random.Generator) -> Iterator[npt.NDArray[np.intp]]:
    while rows:
        order = chance.permutation(rows)
        yield from (order[start : start + AT_ONCE] for start in range(0, rows, AT_ONCE))


def _slopes(fit: Fit, rows: Sequence[Row], right: Numbers, chance: np.random.Generator) -> tuple[Numbers, ...]:
    """How much each number adds to what is wrong with these rows: the gradient of the cross-entropy."""
    places, values = np.concatenate([row.places for row in rows]), np.concatenate([row.values for row in rows])
    owners = np.repeat(np.arange(len(rows)), [len(row.places) for row in rows])
    meaning = np.array([row.meaning for row in rows])
    units = felt(meaning, fit.into)
    kept = (chance.random(units.shape) >= LEFT_OUT) / (1 - LEFT_OUT)
    sums = fit.before + (units * kept) @ fit.out
    for kind, row in enumerate(fit.weights):
        sums[:, kind] += np.bincount(owners, values * row[places], len(rows))
    wrong = (_shares(sums) - right) / len(rows)
    pieces = [np.bincount(places, values * column[owners], fit.weights.shape[1]) for column in wrong.T]
    back = (wrong @ fit.out.T) * kept * (units > 0)
    return wrong.sum(axis=0), np.stack(pieces), meaning.T @ back, (units * kept).T @ wrong


def _shares(sums: Numbers) -> Numbers:
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


class _Adam:
    """Steps for one array: along the mean of its slopes, shorter where they change much; and the mean of the last."""

    def __init__(self, numbers: Numbers) -> None:
        self.kept, self._times = np.zeros_like(numbers), 0
        self._numbers, self._steps = numbers, 0
        self._mean, self._squares = np.zeros_like(numbers), np.zeros_like(numbers)

    def step(self, slope: Numbers, length: float) -> None:
        self._steps += 1
        self._mean *= FORGETTING
        self._mean += (1 - FORGETTING) * slope
        self._squares *= FORGETTING_SQUARES
        self._squares += (1 - FORGETTING_SQUARES) * slope * slope
        spread = np.sqrt(self._squares / (1 - FORGETTING_SQUARES**self._steps)) + SMALLEST
        self._numbers -= length / (1 - FORGETTING**self._steps) * self._mean / spread

    def keep(self) -> None:
        """Count the numbers, as they are now, towards the mean."""
        self._times += 1
        self.kept += (self._numbers - self.kept) / self._times
