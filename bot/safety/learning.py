"""Learns from staff's examples how much each piece of a text weighs for each kind of danger.

Softmax regression, fitted by stochastic gradient descent with steps that grow smaller and weights that decay (Bottou,
Stochastic Gradient Descent Tricks, 2012). A piece counts for its rarity among the examples (inverse document
frequency), in proportion to all pieces of its sort in the text; the meaning of the text counts as it is. The same
examples give the same weights.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.model import HARMLESS, Example, Weights
from bot.safety.weighing import DIRECTION, MEANING, Numbers, Scales, softmax
from bot.text.meaning import meanings
from bot.text.pieces import PART, pieces_of
from bot.text.words import words

ROUNDS = 8
"""Times that all examples are gone through. More made no difference (docs/measured/safety.md)."""
STEP, DECAY = 2.0, 3e-6
"""The first step, from which steps shrink to nothing; and how much of every weight is lost at each."""
STEP_BEFORE = 0.1
"""Share of a step that goes to the weights before anything is said."""
LEAST_RUNS, LEAST_LETTERS = 4, 15
"""Examples in which a run of words, and a run of letters, has to stand to be learned."""
FOLDS = 5
SEED = 1
SHORT = 12
"""Words of the longest harmless message that is joined to others."""
Row = tuple[npt.NDArray[np.intp], Numbers]
"""The pieces of an example and the directions of meaning, and how much each counts."""


def learned(examples: Sequence[Example], kinds: Sequence[str], fingerprint: str) -> Weights:
    """The weights that these examples teach. ``kinds`` are those of danger, in order of urgency."""
    names = (HARMLESS, *kinds)
    often = Counter(piece for example in examples for sort in pieces_of(example.text) for piece in sort)
    kept = sorted(p for p, times in often.items() if times >= (LEAST_LETTERS if p[0] == PART else LEAST_RUNS))
    kept += [f"{DIRECTION}{number}" for number in range(meanings().width)]
    number = {piece: place for place, piece in enumerate(kept)}
    rarity = np.array([np.log((1 + len(examples)) / (1 + often[piece])) + 1 if often[piece] else 1.0 for piece in kept])
    taught = [*examples, *_joined(examples)]
    rows = [_row(example.text, number, rarity) for example in taught]
    before, weights = _fitted(rows, [names.index(example.kind) for example in taught], (len(kept), len(names)))
    table = np.vstack([[0.0, *before], np.column_stack([rarity, weights * rarity[:, None]])])
    pieces = {piece: place + 1 for piece, place in number.items()}
    return Weights(names, pieces, array("d", table.round(1).ravel()), fingerprint)


def tried(examples: Sequence[Example], kinds: Sequence[str]) -> Iterator[tuple[Example, str | None]]:
    """Each example, and the kind that is heard in it by weights that were learned without it."""
    parts = np.random.default_rng(SEED).integers(0, FOLDS, len(examples))
    for part in range(FOLDS):
        taught = [example for example, own in zip(examples, parts, strict=True) if own != part]
        scales = Scales(learned(taught, kinds, ""))
        for example, own in zip(examples, parts, strict=True):
            if own == part:
                yield example, scales.danger_in(example.text)


def _joined(examples: Sequence[Example]) -> Iterator[Example]:
    """Every second example with a short harmless one before or behind it: who cries for help may ask a question too."""
    chance = np.random.default_rng(SEED)
    texts = [example.text for example in examples if example.kind == HARMLESS]
    short = [text for text in texts if len(text.split()) <= SHORT]
    for example in examples[::2] if short else ():
        other = short[chance.integers(len(short))]
        pair = (example.text, other) if chance.random() < 0.5 else (other, example.text)
        yield Example(" ".join(pair), example.kind)


def _row(text: str, number: dict[str, int], rarity: Numbers) -> Row:
    sorts = [[number[piece] for piece in sort if piece in number] for sort in pieces_of(text)]
    lengths = [np.sqrt(rarity[places] @ rarity[places]) for places in sorts if places]
    values = [rarity[places] / length for places, length in zip(filter(None, sorts), lengths, strict=True)]
    meaning = MEANING * meanings().of(words(text)).astype(np.float64)
    directions = range(len(number) - len(meaning), len(number))
    places = [*(place for places in sorts for place in places), *directions]
    return np.array(places, dtype=np.intp), np.concatenate([*values, meaning])


def _fitted(rows: list[Row], wanted: list[int], shape: tuple[int, int]) -> tuple[Numbers, Numbers]:
    """The weights before anything is said, and those of each piece."""
    before, weights, scale = np.zeros(shape[1]), np.zeros(shape), 1.0
    chance = np.random.default_rng(SEED)
    order = [each for _ in range(ROUNDS) for each in chance.permutation(len(rows))]
    for done, each in enumerate(order):
        step = STEP * (1 - done / len(order))
        places, values = rows[each]
        wrong = softmax(scale * (values @ weights[places]) + before)
        wrong[wanted[each]] -= 1
        scale *= 1 - step * DECAY
        weights[places] -= step / scale * values[:, None] * wrong
        before -= STEP_BEFORE * step * wrong
    return before, weights * scale
