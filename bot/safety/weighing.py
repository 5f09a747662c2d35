"""Danger that no phrase names: each piece of a text weighs for each kind, as it was learned from staff's examples.

Softmax regression on runs of words and runs of letters (Bishop, Pattern Recognition and Machine Learning, 2006, 4.3.4)
beside a net of one hidden layer on the meaning of the text (5.1): the weights of all pieces and what the net's units
add are summed for each kind, and the sums become shares of one.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from bot.model import HARMLESS, Weights
from bot.text.meaning import Meanings
from bot.text.pieces import pieces_of
from bot.text.words import words

Numbers = npt.NDArray[np.float64]
HEARD_FROM = 0.42
"""The share of all danger from which a text is taken for one. What that costs: docs/measured/safety.md."""
HEARD_IN_OTHERS_FROM = 0.6
"""The same in every other language: they are learned from a tenth of the examples."""
HEARD_IN_ONE_WORD_FROM = 0.9
"""The same for a single word there: "he-beats-me" is one in Arabic, and so is the name of a day."""
HEARD_BESIDE_REFUSED_FROM = 0.65
"""The same, where the text also sounds like somebody who would find or keep a person: such texts share many words."""
MEANING = "(its meaning)"
"""Stands for the meaning of a text where its pieces are told. No piece is written like this."""
SPREAD = 4.0
"""What the meaning is multiplied by before the net sees it: at length one it would be learned from too slowly."""


class Scales:
    """The weights of one language, ready to weigh with, and its table of meanings."""

    def __init__(self, weights: Weights, table: Meanings) -> None:
        self.kinds, self._rows, self._table = weights.kinds, weights.pieces, table
        rows = np.asarray(weights.numbers).reshape(-1, len(self.kinds) + 1)
        self._before, self._rarity, self._weights = rows[0, 1:], rows[:, 0], rows[:, 1:]
        directions = table.width + 1
        units = np.array(weights.units, dtype=np.float64).reshape(-1, directions + len(self.kinds))
        self._into, self._out = units[:, :directions].T, units[:, directions:]

    def danger_in(self, text: str, heard_from: float = HEARD_FROM) -> str | None:
        """The kind of danger that weighs most, if all danger together weighs enough; else None."""
        shares = self.shares_of(text)
        if 1.0 - shares[HARMLESS] < heard_from:
            return None
        return max(self.kinds[1:], key=shares.__getitem__)

    def shares_of(self, text: str) -> dict[str, float]:
        """The share of each kind, and of what is harmless; together 1."""
        sums = self._before + self._by_meaning(text)
        for rows, length in self._found(text):
            sums += self._weights[list(rows.values())].sum(axis=0) / length
        return dict(zip(self.kinds, softmax(sums).tolist(), strict=True))

    def because(self, text: str, kind: str) -> list[tuple[str, float]]:
        """How much each known piece, and the meaning, speak for this kind rather than for harmless; most first."""
        column = self.kinds.index(kind)
        spoken = self._weights[:, column] - self._weights[:, 0]
        found = self._found(text)
        told = [(piece, float(spoken[row]) / length) for rows, length in found for piece, row in rows.items()]
        by_meaning = self._by_meaning(text)
        told.append((MEANING, float(by_meaning[column] - by_meaning[0])))
        return sorted(told, key=lambda each: -each[1])

    def _by_meaning(self, text: str) -> Numbers:
        """What the net's units add to each kind."""
        return felt(spread(text, self._table), self._into) @ self._out

    def _found(self, text: str) -> Iterator[tuple[dict[str, int], float]]:
        """The known pieces of each sort, and the length of their row of rarities: a long text weighs no more."""
        for pieces in pieces_of(text):
            if rows := {piece: self._rows[piece] for piece in pieces if piece in self._rows}:
                rarity = self._rarity[list(rows.values())]
                yield rows, float(np.sqrt(rarity @ rarity))


def spread(text: str, table: Meanings) -> Numbers:
    """Where a text lies, as the net sees it: its directions, and one behind them that is always there."""
    return np.append(SPREAD * table.of(words(text)).astype(np.float64), 1.0)


def felt(meaning: Numbers, into: Numbers) -> Numbers:
    """How strongly each unit of the net feels a meaning: rectified linear."""
    return np.asarray(np.maximum(meaning @ into, 0.0))


def softmax(sums: Numbers) -> Numbers:
    """Sums as shares of one."""
    powers = np.exp(sums - sums.max())
    return np.asarray(powers / powers.sum())
