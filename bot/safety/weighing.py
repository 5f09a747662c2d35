"""Danger that no phrase names: each piece of a text weighs for each kind, as it was learned from staff's examples.

Softmax regression on runs of words, runs of letters and the meaning of the text (Bishop, Pattern Recognition and
Machine Learning, 2006, 4.3.4): the weights of all pieces are added up for each kind, those of the meaning times where
the text lies, and the sums become shares of one.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from bot.model import HARMLESS, Weights
from bot.text.meaning import meanings
from bot.text.pieces import pieces_of
from bot.text.words import words

Numbers = npt.NDArray[np.float64]
HEARD_FROM = 0.45
"""The share of all danger from which a text is taken for one. What that costs: docs/measured/safety.md."""
HEARD_BESIDE_REFUSED_FROM = 0.8
"""The same, where the text also sounds like somebody who would find or keep a person: such texts share many words."""


DIRECTION = "@"
"""Stands before the number of a direction of meaning, in the place of a piece."""
MEANING = 2.0
"""How much the meaning counts beside the pieces."""


class Scales:
    """The weights of one language, ready to weigh with."""

    def __init__(self, weights: Weights) -> None:
        self.kinds, self._rows = weights.kinds, weights.pieces
        table = np.array(weights.numbers, dtype=np.float64).reshape(-1, len(self.kinds) + 1)
        self._before, self._rarity, self._weights = table[0, 1:], table[:, 0], table[:, 1:]
        self._directions = self._weights[[row for piece, row in self._rows.items() if piece[0] == DIRECTION]]

    def danger_in(self, text: str, heard_from: float = HEARD_FROM) -> str | None:
        """The kind of danger that weighs most, if all danger together weighs enough; else None."""
        shares = self.shares_of(text)
        if 1.0 - shares[HARMLESS] < heard_from:
            return None
        return max(self.kinds[1:], key=shares.__getitem__)

    def shares_of(self, text: str) -> dict[str, float]:
        """The share of each kind, and of what is harmless; together 1."""
        sums = self._before + MEANING * meanings().of(words(text))[: len(self._directions)] @ self._directions
        for rows, length in self._found(text):
            sums += self._weights[list(rows.values())].sum(axis=0) / length
        return dict(zip(self.kinds, softmax(sums).tolist(), strict=True))

    def because(self, text: str, kind: str) -> list[tuple[str, float]]:
        """The known pieces of a text, and how much each speaks for this kind rather than for harmless; most first."""
        column = self.kinds.index(kind)
        spoken = self._weights[:, column] - self._weights[:, 0]
        told = (
            (piece, float(spoken[row]) / length) for rows, length in self._found(text) for piece, row in rows.items()
        )
        return sorted(told, key=lambda each: -each[1])

    def _found(self, text: str) -> Iterator[tuple[dict[str, int], float]]:
        """The known pieces of each sort, and the length of their row of rarities: a long text weighs no more."""
        for pieces in pieces_of(text):
            if rows := {piece: self._rows[piece] for piece in pieces if piece in self._rows}:
                rarity = self._rarity[list(rows.values())]
                yield rows, float(np.sqrt(rarity @ rarity))


def softmax(sums: Numbers) -> Numbers:
    """Sums as shares of one."""
    powers = np.exp(sums - sums.max())
    return np.asarray(powers / powers.sum())
