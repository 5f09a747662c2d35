"""Tables for other languages than English: python -m tests.meanings.languages [CODE …]; with "fit", how ranking judges
in them.

A text in another language is taught to lie where its own English lies, if we know it, and where the English ways of
asking for the same entry, or the English messages of the same danger, lie (Reimers and Gurevych, Making Monolingual
Sentence Embeddings Multilingual, 2020). English rows stay as they are: English answers do not change.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import cross_entropy, normalize

from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import ENGLISH
from bot.search.features import FEATURES
from bot.search.fitted import OTHERS
from bot.text.meaning import PART, Meanings, meanings, pieces_of
from bot.text.words import words
from tests.meanings.fit import confidences, seen, weights_of
from tests.meanings.numbers import put
from tests.meanings.table import small, summed, thinned
from tests.meanings.texts import ELSEWHERE, PARTS, held_out
from tests.meanings.written import write

IN_ENGLISH = Path(__file__).parent / "said_in_english"
"""For each language, what many of its texts say in English: text, tab, English."""
LEAST_WORD, LEAST_PART = 2, 3
"""Texts in which a word, and a run of letters, has to stand to get a row."""
EPOCHS, BATCH = 12, 256
STEP, FASTEST_STEP = 1e-3, 8e-3
LEFT_OUT = 0.5
"""Share of a text's pieces that are left out at each look, so that no word carries all."""
OWN_MEANING = 0.8
"""Share of what its English means in where a text shall lie; the rest is where its entry lies."""
NOWHERE = 0.01
"""How far from nothing a row begins of whose piece English knows nothing."""
TOLD_APART, SHARPNESS = 0.5, 12.0
"""What telling texts apart counts beside lying where English lies; and how sharply it is done."""
SEED = 1
Labelled = list[tuple[str, str]]
"""A text, and the entry that it asks for, the danger that it tells of, HARMLESS, or ELSEWHERE."""


def main(wanted: list[str]) -> None:
    """Write the tables of these languages, or of all; or fit the numbers of ranking, once for all of them."""
    library = load_library(Path("knowledge"), weights=False)
    languages = [each for each in library.languages if each != ENGLISH]
    if wanted == ["fit"]:
        put(OTHERS, **_fitted(library, languages))
        return
    for language in wanted or languages:
        table = taught_in(labelled(library, language), labelled(library, ENGLISH), in_english(language))
        write(table, language)
        print(f"{language}: {len(table.numbers)} pieces")


def _fitted(library: Library, languages: list[str]) -> dict[str, dict[str, float]]:
    """What the features weigh and how scores become confidences, seen on what tables and indexes were made without."""
    all_seen = []
    for place, language in enumerate(languages):
        held = held_out(library, place % PARTS, language)
        table = taught_in(labelled(held.library, language), labelled(library, ENGLISH), in_english(language))
        all_seen += seen(held, replace(table, beyond=meanings()), language)
        print(f"{language}: {len(all_seen)} messages asked so far")
    weights = weights_of(all_seen)
    right, ours = confidences(all_seen, weights)
    known = [each for each in all_seen if each.right is not None]
    first = np.mean([(each.features @ weights).argmax() == each.right for each in known])
    print(f"found at the first place: {first:.1%}")
    features = {name: round(float(weight), 2) for (name, _), weight in zip(FEATURES, weights, strict=True)}
    return {"features": features, "right": right, "ours": ours}


def labelled(library: Library, language: str) -> Labelled:
    """Every text in this language of which we know what it asks for or tells of."""
    entries = [entry for entry in library.entries if entry.language == language and not entry.draft]
    found = [(text, entry.id) for entry in entries for text in (*([entry.title] if entry.title else []), *entry.asked)]
    found += [(text, ELSEWHERE) for text in library.elsewhere[language]]
    return found + [(each.text, f"({each.kind})") for each in library.examples[language]]


def in_english(language: str) -> dict[tuple[str, ...], str]:
    """The words of each text in this language of which we know the English, with that."""
    file = IN_ENGLISH / f"{language}.tsv"
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    return {words(text): english for text, english in lines}


def taught_in(texts: Labelled, english: Labelled, known: Mapping[tuple[str, ...], str]) -> Meanings:
    """The table for these texts: a row for each piece of theirs, which goes before the English row of that piece."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    names, poles = _poles(english, {label for _, label in texts})
    pieces = [[piece for word in words(text) for piece in pieces_of(word)] for text, _ in texts]
    often = Counter(piece for each in pieces for piece in set(each))
    kept = sorted(piece for piece, times in often.items() if times >= (LEAST_PART if piece[0] == PART else LEAST_WORD))
    number = {piece: place for place, piece in enumerate(kept)}
    rows = [np.array([number[piece] for piece in each if piece in number] or [0]) for each in pieces]
    labels = torch.tensor([names[label] for _, label in texts])
    wanted = _wanted(texts, poles[labels], known)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(_begun(kept)), freeze=False, mode="sum")
    steps = EPOCHS * (len(rows) // BATCH + 1)
    optimiser = torch.optim.Adam(bag.parameters(), lr=STEP)
    speed = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=FASTEST_STEP, total_steps=steps)
    for _ in range(EPOCHS):
        order = chance.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            places = order[start : start + BATCH]
            found = normalize(summed(bag, [thinned(rows[place], chance, LEFT_OUT) for place in places]), dim=1)
            loss = (1 - (found * wanted[places]).sum(1)).mean()
            loss = loss + TOLD_APART * cross_entropy(SHARPNESS * found @ poles.T, labels[places])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            speed.step()
    return small(bag.weight.detach().numpy(), number)


def _wanted(texts: Labelled, poles: torch.Tensor, known: Mapping[tuple[str, ...], str]) -> torch.Tensor:
    """Where each text shall lie: by its entry and by its own English, if that is known."""
    wanted = poles.clone()
    for place, (text, _) in enumerate(texts):
        if english := known.get(words(text)):
            meant = torch.tensor(meanings().of(words(english)))
            wanted[place] = (1 - OWN_MEANING) * wanted[place] + OWN_MEANING * meant
    return normalize(wanted, dim=1)


def _begun(kept: list[str]) -> NDArray[np.float32]:
    """Where each row begins: at the English row of its piece ("nrm", "visa"), or near nothing."""
    english = meanings()
    rows = np.random.default_rng(SEED).normal(0, NOWHERE, (len(kept), english.width)).astype(np.float32)
    for place, piece in enumerate(kept):
        if piece in english.numbers and piece[0] != PART:
            own = english.numbers[piece]
            rows[place] = english.rows[own] * english.scales[own]
    return rows


def _poles(english: Labelled, wanted: set[str]) -> tuple[dict[str, int], torch.Tensor]:
    """Where each entry and danger lies in English: the mean direction of its texts."""
    points = meanings().of_each(words(text) for text, _ in english)
    names = {name: place for place, name in enumerate(sorted({label for _, label in english} & wanted))}
    sums = np.zeros((len(names), points.shape[1]), dtype=np.float32)
    for (_, label), point in zip(english, points, strict=True):
        if label in names:
            sums[names[label]] += point
    return names, normalize(torch.tensor(sums), dim=1)


if __name__ == "__main__":
    main(sys.argv[1:])
