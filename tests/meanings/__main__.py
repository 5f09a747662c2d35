"""Make the table of meanings and fit the numbers of ranking, out of the knowledge folder: python -m tests.meanings"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bot.content.library import Library
from bot.content.loading import load_library
from bot.search.features import FEATURES
from bot.text.meaning import Meanings
from tests.meanings.fit import confidences, seen, weights_of
from tests.meanings.numbers import put
from tests.meanings.table import taught
from tests.meanings.teacher import common_words, meanings_of
from tests.meanings.texts import held_out, texts_of
from tests.meanings.written import write

PARTS = 3
"""Times that some of everything is left out, a table is made of the rest, and the left out is asked."""
SINGLE = 10_000
"""Common English words whose letters are taught."""


def main() -> None:
    """Write both."""
    library = load_library(Path("knowledge"), weights=False)
    texts, _ = texts_of(library)
    single = [word for word in common_words() if word not in set(texts)][:SINGLE]
    everything = [*texts, *single]
    print(f"asking the teacher what {len(everything)} texts mean")
    teacher = dict(zip(everything, meanings_of(everything), strict=True))
    write(made(library, teacher, single))
    all_seen = []
    for part in range(PARTS):
        held = held_out(library, part)
        all_seen += seen(held, made(held.library, teacher, single))
        print(f"{len(all_seen)} messages asked of tables that were made without them")
    weights = weights_of(all_seen)
    right, ours = confidences(all_seen, weights)
    features = {name: round(float(weight), 2) for (name, _), weight in zip(FEATURES, weights, strict=True)}
    found = [each.features @ weights for each in all_seen if each.right is not None]
    places = [each.right for each in all_seen if each.right is not None]
    first = np.mean([scores.argmax() == place for scores, place in zip(found, places, strict=True)])
    print(f"found at the first place: {first:.1%}")
    put(features=features, right=right, ours=ours)
    print("Now what follows on an answer: python -m tests.following; then the other languages, whose tables rest on")
    print("the English one: python -m tests.meanings.languages; then python run_bot.py learn")


def made(library: Library, teacher: dict[str, np.ndarray], single: list[str]) -> Meanings:
    """The table for what stands in this Library."""
    texts, entries = texts_of(library)
    return taught(texts, np.array([teacher[text] for text in (*texts, *single)]), entries, single)


if __name__ == "__main__":
    main()
