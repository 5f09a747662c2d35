"""``safety/weights.tsv`` of a language <-> Weights. The program writes it, and nobody edits it by hand.

That a file is whole is told by its fingerprint, at once; its numbers are read when the language is first spoken.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from bot.model import HARMLESS, Place, Problem, Weights
from bot.text.meaning import fingerprint

HEAD = '# Written by "python run_bot.py learn" out of the folder examples. Not to be edited by hand.'
BEFORE = "(before anything is said)"
UNITS = "(units of the net that weighs meanings of table {fingerprint})"
"""Weights that were learned with another table of meanings hear next to nothing: they are not read."""
FILE = "{language}/safety/weights.tsv"
AGAIN = 'Write it anew: "python run_bot.py learn".'


@dataclass(frozen=True, slots=True, eq=False)
class Sealed:
    """The weights of a language as they stand in their file, found whole."""

    kinds: tuple[str, ...]
    """``HARMLESS`` first."""
    learned_from: str
    """The fingerprint of the examples."""
    body: bytes
    """What stands below the kinds."""

    def opened(self) -> Weights:
        """The weights, read: some hundredths of a second."""
        by_pieces, _, by_meaning = self.body.decode("utf-8").partition("\n(units")
        numbers, pieces = array("d"), list[str]()
        for line in by_pieces.split("\n"):
            piece, _, row = line.partition("\t")
            pieces.append(piece)
            numbers.extend(map(float, row.split("\t")))
        units = (map(float, line.split("\t")) for line in by_meaning.splitlines()[1:])
        return Weights(
            kinds=self.kinds,
            pieces={piece: place for place, piece in enumerate(pieces) if place},
            numbers=numbers,
            units=tuple(array("d", unit) for unit in units),
        )


def sealed(text: str, language: str, kinds: Iterable[str], problems: list[Problem]) -> Sealed | None:
    """The weights as they were written; None, and a problem, if they are damaged or of other kinds of danger."""
    file = FILE.format(language=language)
    head, _, below = text.partition("\n")
    seal, _, below = below.partition("\n")
    learned_from, _, whole = seal.removeprefix("# ").partition(" ")
    if head != HEAD or whole != _digest(below) or f"\n{_units(language)}\n" not in below:
        problems.append(Problem(Place(file, 1), "This file is damaged.", AGAIN))
        return None
    titles, _, body = below.partition("\n")
    names = tuple(titles.split("\t")[2:])
    if names[:1] != (HARMLESS,) or not set(names[1:]) <= set(kinds):
        problems.append(Problem(Place(file, 3), "Kinds of danger stand here that danger.yaml does not have.", AGAIN))
        return None
    return Sealed(names, learned_from, body.encode())


def written(weights: Weights, language: str, learned_from: str) -> str:
    """The text of the file. ``learned_from`` is the fingerprint of the examples."""
    width = len(weights.kinds) + 1
    lines = ["\t".join(["", "rarity", *weights.kinds])]
    for place, piece in enumerate([BEFORE, *weights.pieces]):
        row = weights.numbers[place * width : (place + 1) * width]
        lines.append("\t".join([piece, *(f"{number:.1f}" for number in row)]))
    lines += [_units(language), *("\t".join(f"{number:.3f}" for number in unit) for unit in weights.units)]
    below = "\n".join(lines) + "\n"
    return f"{HEAD}\n# {learned_from} {_digest(below)}\n{below}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _units(language: str) -> str:
    return UNITS.format(fingerprint=fingerprint(language))
