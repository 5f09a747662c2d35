"""Word pairs: the order of words counts."""

from __future__ import annotations

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.word_pairs import values


def value_for(edition: Edition, text: str, wanted: str) -> float:
    index = edition.assistant.index
    number = next(at for at, document in enumerate(index.documents) if document.id == wanted)
    return float(values(asked_of(tuple(text.split()), index), index)[number])


def test_neighbours_in_order_count(tiny_edition: Edition) -> None:
    """ "explain the scheme" stands in the entry; turned round it shares the words, but fewer pairs."""
    right, turned = (
        value_for(tiny_edition, text, "what-is-it") for text in ("explain the scheme", "the scheme explain")
    )
    assert 0 < turned < right <= 1


def test_no_shared_pair_no_value(tiny_edition: Edition) -> None:
    """A document that holds none of the pairs is not named."""
    assert value_for(tiny_edition, "quantum banana", "rest") == 0
