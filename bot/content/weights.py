"""``safety/weights.tsv`` of a language <-> Weights. The program writes it, and nobody edits it by hand."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from bot.model import HARMLESS, Place, Problem, Weights
from bot.text.meaning import meanings

HEAD = '# Written by "python run_bot.py learn" out of the folder examples. Not to be edited by hand.'
BEFORE = "(before anything is said)"
UNITS = "(units of the net that weighs meanings of table {fingerprint})"
"""Weights that were learned with another table of meanings hear next to nothing: they are not read."""
FILE = "{language}/safety/weights.tsv"
AGAIN = 'Write it anew: "python run_bot.py learn".'


def read_weights(text: str, language: str, kinds: Iterable[str], problems: list[Problem]) -> Weights | None:
    """The weights as they were written; None, and a problem, if they are damaged or of other kinds of danger."""
    file = FILE.format(language=language)
    try:
        by_pieces, by_meaning = text.split(f"\n{_units(language)}\n")
        head, fingerprint, titles, *lines = by_pieces.splitlines()
        names = tuple(titles.split("\t")[2:])
        found, numbers = list[str](), array("d")
        for line in lines:
            piece, _, row = line.partition("\t")
            found.append(piece)
            numbers.extend(map(float, row.split("\t")))
        units = tuple(array("d", map(float, line.split("\t"))) for line in by_meaning.splitlines())
    except ValueError:
        problems.append(Problem(Place(file, 1), "This file is damaged.", AGAIN))
        return None
    whole = len(numbers) == len(found) * (len(names) + 1) and all(
        len(unit) == meanings(language).width + 1 + len(names) for unit in units
    )
    if head != HEAD or not whole or found[0] != BEFORE:
        problems.append(Problem(Place(file, 1), "This file is damaged.", AGAIN))
        return None
    if names[0] != HARMLESS or not set(names[1:]) <= set(kinds):
        problems.append(Problem(Place(file, 3), "Kinds of danger stand here that danger.yaml does not have.", AGAIN))
        return None
    pieces = {piece: place for place, piece in enumerate(found) if place}
    return Weights(names, pieces, numbers, fingerprint.removeprefix("# "), units)


def written(weights: Weights, language: str) -> str:
    """The text of the file."""
    width = len(weights.kinds) + 1
    lines = [HEAD, f"# {weights.learned_from}", "\t".join(["", "rarity", *weights.kinds])]
    for place, piece in enumerate([BEFORE, *weights.pieces]):
        row = weights.numbers[place * width : (place + 1) * width]
        lines.append("\t".join([piece, *(f"{number:.1f}" for number in row)]))
    lines += [_units(language), *("\t".join(f"{number:.3f}" for number in unit) for unit in weights.units)]
    return "\n".join(lines) + "\n"


def _units(language: str) -> str:
    return UNITS.format(fingerprint=meanings(language).fingerprint)
