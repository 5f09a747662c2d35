"""A table of word vectors, taught by a teacher's meanings of whole texts and by which texts ask for the same entry.

Distillation of sentence embeddings into a sum of rows (Hinton et al., 2015; Tulkens and van Dongen, Model2Vec, 2024),
with letters as in fastText, and softmax over what is known to be asked for or told of: entries and kinds of danger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import cross_entropy, normalize

from bot.text.meaning import PART, Meanings, pieces_of
from bot.text.words import words

WIDTH = 96
LEAST_WORD, LEAST_PART = 2, 8
"""Texts in which a word, and a run of letters, has to stand to get a row."""
EPOCHS, BATCH = 20, 512
STEP, FASTEST_STEP = 3e-3, 6e-3
LEFT_OUT = 0.3
"""Share of a text's pieces that are left out at each look, so that no word carries all."""
NEARNESS, ENTRIES, SHARPNESS = 5.0, 0.3, 10.0
"""What the nearness between texts, and the entry of a text, count beside the meaning of each; and how sharply entries
are told apart."""
SEED = 1


def taught(
    texts: Sequence[str], teacher: NDArray[np.float32], entries: Mapping[str, str], single: Sequence[str]
) -> Meanings:
    """The table. ``teacher`` has a row for each text, then for each of the single words, which teach letters only."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    pieces = [[piece for word in words(text) for piece in pieces_of(word)] for text in texts]
    often = Counter(piece for each in pieces for piece in set(each))
    kept = sorted(piece for piece, times in often.items() if times >= (LEAST_PART if piece[0] == PART else LEAST_WORD))
    number = {piece: place for place, piece in enumerate(kept)}
    pieces += [list(pieces_of(word))[1:] for word in single]
    rows = [np.array([number[piece] for piece in each if piece in number] or [0]) for each in pieces]
    wanted = _narrowed(teacher, len(texts))
    names = {name: place for place, name in enumerate(sorted(set(entries.values())))}
    labels = torch.tensor([names[entries[text]] if text in entries else -1 for text in (*texts, *single)])
    bag = torch.nn.EmbeddingBag(len(kept), WIDTH, mode="sum")
    torch.nn.init.normal_(bag.weight, std=0.05)
    poles = torch.nn.Parameter(torch.randn(len(names), WIDTH) * 0.1)
    steps = EPOCHS * (len(rows) // BATCH + 1)
    optimiser = torch.optim.Adam([*bag.parameters(), poles], lr=STEP)
    speed = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=FASTEST_STEP, total_steps=steps)
    for _ in range(EPOCHS):
        order = chance.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            places = order[start : start + BATCH]
            found = normalize(summed(bag, [thinned(rows[place], chance) for place in places]), dim=1)
            meant, known = wanted[places], labels[places] >= 0
            loss = (1 - (found * meant).sum(1)).mean()
            loss = loss + NEARNESS * ((found @ found.T - meant @ meant.T) ** 2).mean()
            told = SHARPNESS * found[known] @ normalize(poles, dim=1).T
            loss = loss + ENTRIES * cross_entropy(told, labels[places][known]) if known.any() else loss
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            speed.step()
    return small(bag.weight.detach().numpy(), number)


def _narrowed(teacher: NDArray[np.float32], texts: int) -> torch.Tensor:
    """The teacher's meanings in their main directions, of length one again."""
    directions = np.linalg.svd(teacher[:texts:3], full_matrices=False)[2][:WIDTH]
    narrow = teacher @ directions.T
    return torch.tensor(narrow / np.linalg.norm(narrow, axis=1, keepdims=True))


def thinned(rows: NDArray[np.intp], chance: np.random.Generator, left_out: float = LEFT_OUT) -> NDArray[np.intp]:
    """A text's pieces, some of them left out by chance."""
    left = rows[chance.random(len(rows)) >= left_out]
    return left if len(left) else rows


def summed(bag: torch.nn.EmbeddingBag, lists: list[NDArray[np.intp]]) -> torch.Tensor:
    """A row for each list: the sum of its pieces."""
    starts = np.cumsum([0, *(len(each) for each in lists[:-1])])
    return bag(torch.tensor(np.concatenate(lists)), torch.tensor(starts))


def small(weights: NDArray[np.float32], number: dict[str, int]) -> Meanings:
    """Rows of whole numbers from -127 to 127, and what each is multiplied by."""
    scales = np.maximum(np.abs(weights).max(axis=1) / 127, 1e-8).astype(np.float32)
    return Meanings(number, np.round(weights / scales[:, None]).astype(np.int8), scales)
