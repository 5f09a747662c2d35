"""Learns from staff's examples how much each piece of a text, and its meaning, weigh for each kind of danger.

A piece counts for its rarity among the examples (inverse document frequency), in proportion to all pieces of its sort
in the text; the meaning of the text counts as it is. The same examples give the same weights.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from bot.model import HARMLESS, Example, Weights
from bot.safety.fitting import Row, fitted
from bot.safety.weighing import Numbers, Scales, spread
from bot.text.meaning import Meanings
from bot.text.pieces import PART, pieces_of

LEAST_RUNS, LEAST_LETTERS = 4, 15
"""Examples in which a run of words, and a run of letters, has to stand to be learned."""
FOLDS = 5
SEED = 1
SHORT = 25
"""Words of the longest harmless message that is joined to others."""
BESIDE = ((1, 0), (1, 0), (0, 1), (0, 1), (1, 1))
"""How many are joined before and behind, each as often as the others."""


def learned(examples: Sequence[Example], kinds: Sequence[str], table: Meanings) -> Weights:
    """The weights that these examples teach. ``kinds`` are those of danger, in order of urgency."""
    names = (HARMLESS, *kinds)
    often = Counter(piece for example in examples for sort in pieces_of(example.text) for piece in sort)
    kept = sorted(p for p, times in often.items() if times >= (LEAST_LETTERS if p[0] == PART else LEAST_RUNS))
    number = {piece: place for place, piece in enumerate(kept)}
    rarity = np.array([np.log((1 + len(examples)) / (1 + often[piece])) + 1 for piece in kept])
    taught = [*examples, *_joined(examples)]
    rows = [_row(example.text, number, rarity, table) for example in taught]
    fit = fitted(rows, [names.index(example.kind) for example in taught], len(kept), len(names), table.width + 1)
    rounded = np.vstack([[0.0, *fit.before], np.column_stack([rarity, (fit.weights * rarity).T])])
    return Weights(
        kinds=names,
        pieces={piece: place + 1 for piece, place in number.items()},
        numbers=array("d", rounded.round(1).ravel()),
        units=tuple(array("d", unit) for unit in np.column_stack([fit.into.T, fit.out]).round(3)),
    )


def tried(examples: Sequence[Example], kinds: Sequence[str], table: Meanings) -> Iterator[tuple[Example, str | None]]:
    """Each example, and the kind that is heard in it by weights that were learned without it."""
    parts = np.random.default_rng(SEED).integers(0, FOLDS, len(examples))
    for part in range(FOLDS):
        taught = [example for example, own in zip(examples, parts, strict=True) if own != part]
        scales = Scales(learned(taught, kinds, table), table)
        for example, own in zip(examples, parts, strict=True):
            if own == part:
                yield example, scales.danger_in(example.text)


def _joined(examples: Sequence[Example]) -> Iterator[Example]:
    """Every second example before, behind or between harmless ones: who cries for help may ask a question, too."""
    chance = np.random.default_rng(SEED)
    texts = [example.text for example in examples if example.kind == HARMLESS]
    others = [text for text in texts if len(text.split()) <= SHORT]
    for example in examples[::2] if others else ():
        first, last = (others[place] for place in chance.integers(len(others), size=2))
        before, behind = BESIDE[chance.integers(len(BESIDE))]
        yield Example(" ".join([first] * before + [example.text] + [last] * behind), example.kind)


def _row(text: str, number: dict[str, int], rarity: Numbers, table: Meanings) -> Row:
    sorts = [[number[piece] for piece in sort if piece in number] for sort in pieces_of(text)]
    values = [rarity[places] / np.sqrt(rarity[places] @ rarity[places]) for places in sorts if places]
    places = [place for places in sorts for place in places]
    return Row(np.array(places, dtype=np.intp), np.concatenate([*values, []]), spread(text, table))
