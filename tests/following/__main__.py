"""Fit how a message is judged that comes after an answer: python -m tests.following"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from bot.content.loading import load_library
from bot.search.index import build_index
from tests.following.fit import fit, turns_of
from tests.meanings.numbers import put

PARTS = 5
"""Parts of the turns; each is left out once, to see how well the others tell it."""
TURNS = Path(__file__).parent / "turns.jsonl"


def main() -> None:
    """Fit, tell how well it does on turns that were left out, and write."""
    index = build_index(load_library(Path("knowledge"), weights=False))
    turns = turns_of(map(json.loads, TURNS.read_text("utf-8").splitlines()), index)
    right: dict[str, list[bool]] = {}
    for part in range(PARTS):
        model = fit([turn for number, turn in enumerate(turns) if number % PARTS != part])
        for turn in turns[part::PARTS]:
            right.setdefault(turn.how, []).append(model.tells(turn))
    for how, found in right.items():
        print(f"{how}: {np.mean(found):.1%} of {len(found)} left out were told")
    model = fit(turns)
    put(following=model.following, follows=model.follows)


if __name__ == "__main__":
    main()
