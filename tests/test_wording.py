"""How staff's English answers are asked for: in many ways, and honestly examined. (Plain and short: check looks.)"""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.model import ENGLISH, Entry
from bot.text.words import telling, words

NEAR = 0.8
"""Share of words, all of both counted once, from which a proof is nearly an asked."""


@pytest.fixture(scope="session")
def entries(real_edition: Edition) -> list[Entry]:
    found = [entry for entry in real_edition.library.entries if entry.language == ENGLISH and not entry.draft]
    assert len(found) > 200
    return found


def test_each_is_asked_for_in_words_that_its_title_lacks(entries: list[Entry]) -> None:
    """At least three wordings share no word that tells anything with the title."""
    poor = []
    for entry in entries:
        title = set(telling(words(entry.title)))
        others = [asked for asked in entry.asked if not title & set(telling(words(asked)))]
        poor += [entry.id] if len(others) < 3 else []
    assert poor == []


def test_each_has_two_honest_proofs(entries: list[Entry]) -> None:
    """Two or more, none of them nearly an "asked" of the same entry."""
    few = [entry.id for entry in entries if len(entry.proof) < 2]
    near = []
    for entry in entries:
        for proof in entry.proof:
            said = set(words(proof))
            for asked in entry.asked:
                other = set(words(asked))
                if len(said & other) / len(said | other) >= NEAR:
                    near.append(f"{entry.id}: {proof} ~ {asked}")
    assert (few, near) == ([], [])
