"""What a text means, as a point: texts that mean alike lie near one another, though they share no word.

A table holds a vector for each word that staff or people of our examples use, and for each run of letters of words. A
text is the sum of its words' vectors, a word the sum of its own and those of its letters: a slip of the finger and an
unknown word still have a place (Bojanowski et al., Enriching Word Vectors with Subword Information, 2017). How the
table was made, from what, and under which licence: docs/decisions/0013-meanings.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
"""Of length one, or of zeros where nothing of a text is known."""
FOLDER = Path(__file__).parent / "meanings"
"""A folder for each language that has a table."""
MAIN = "en"
"""The language whose table every other one falls back on."""
ROWS, PIECES = "rows.npz", "pieces.txt"
"""The files of a table."""
LETTERS = range(3, 6)
"""Letters of a run, the blank before and behind a word among them."""
PART = "~"
"""Stands before a run of letters, so that none is taken for a word."""


@dataclass(frozen=True, eq=False)
class Meanings:
    """The table: for each piece of a word a row of small numbers, and what they are multiplied by."""

    numbers: Mapping[str, int]
    """Piece -> its row."""
    rows: NDArray[np.int8]
    scales: NDArray[np.float32]
    beyond: Meanings | None = None
    """The table in which a piece is looked up that does not stand in this one: beside each language, English."""

    @property
    def width(self) -> int:
        return int(self.rows.shape[1])

    def of(self, said: Iterable[str]) -> Vector:
        """Where a text lies, given as its words."""
        return _of_length_one(self._sum(piece for word in said for piece in pieces_of(word)))

    def of_each(self, texts: Iterable[tuple[str, ...]]) -> Vector:
        """A row for each text. Every word is looked up once: these are staff's, and they are many."""
        numbers: dict[str, int] = {}
        said = [[numbers.setdefault(word, len(numbers)) for word in text] for text in texts]
        known = np.array([self._sum(pieces_of(word)) for word in numbers] or [self._sum([])])
        sums = np.zeros((len(said), self.width), dtype=np.float32)
        for text, row in zip(said, sums, strict=True):
            np.add.reduce(known[text], axis=0, out=row)
        return _of_length_one(sums)

    def _sum(self, pieces: Iterable[str]) -> Vector:
        row_of, rows, others = self.numbers.get, [], []
        for piece in pieces:
            row = row_of(piece)
            (others.append(piece) if row is None else rows.append(row))
        own: Vector = self.scales[rows] @ self.rows[rows].astype(np.float32)
        return own + self.beyond._sum(others) if self.beyond and others else own


def pieces_of(word: str) -> list[str]:
    """A word, and its runs of three to five letters.

    >>> pieces_of("no")
    ['no', '~ no', '~no ', '~ no ']
    """
    bounded = f" {word} "
    end = len(bounded) + 1
    return [word, *(PART + bounded[at : at + length] for length in LETTERS for at in range(end - length))]


@cache
def meanings(language: str = MAIN) -> Meanings:
    """The table that comes with the program for a language, read once: its own pieces before the English ones."""
    folder = _folder_of(language)
    return read_meanings(folder, beyond=None if folder.name == MAIN else meanings())


@cache
def fingerprint(language: str) -> str:
    """A short text that is another one for another table (SHA-256 of its files); the table itself is not read."""
    folder = _folder_of(language)
    return hashlib.sha256((folder / ROWS).read_bytes() + (folder / PIECES).read_bytes()).hexdigest()[:8]


def read_meanings(folder: Path, beyond: Meanings | None = None) -> Meanings:
    """A table that was written by tests/meanings."""
    with np.load(folder / ROWS) as table:
        rows, scales = table["rows"], table["scales"]
    pieces = (folder / PIECES).read_text("utf-8").split("\n")
    return Meanings({piece: number for number, piece in enumerate(pieces)}, rows, scales, beyond)


def _folder_of(language: str) -> Path:
    return FOLDER / language if (FOLDER / language / ROWS).is_file() else FOLDER / MAIN


def _of_length_one(sums: Vector) -> Vector:
    lengths = np.linalg.norm(sums, axis=-1, keepdims=True)
    found: Vector = np.divide(sums, lengths, out=np.zeros_like(sums), where=lengths > 0)
    return found
