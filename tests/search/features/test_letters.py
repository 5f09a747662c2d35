"""Letters: word parts and slips of the finger are near, strangers are not."""

from __future__ import annotations

from bot.edition import Edition
from bot.search.asked import asked_of
from bot.search.features.letters import values


def value_for(edition: Edition, text: str, wanted: str) -> float:
    index = edition.assistant.index
    number = next(at for at, document in enumerate(index.documents) if document.id == wanted)
    return float(values(asked_of(tuple(text.split()), index), index)[number])


def test_words_run_together_are_still_near(tiny_edition: Edition) -> None:
    """No word of "safehousing" is known here, but its letters are."""
    assert value_for(tiny_edition, "safehousing", "house") > 0.05
    assert value_for(tiny_edition, "safehousing", "house") > value_for(tiny_edition, "safehousing", "rest")


def test_the_very_words_are_nearer_than_a_slip(tiny_edition: Edition) -> None:
    """Between 0 and 1, best where every letter agrees."""
    right, slip = (value_for(tiny_edition, text, "what-is-it") for text in ("explain the scheme", "xplain th scxeme"))
    assert 0 < slip < right <= 1 + 1e-9


def test_strangers_share_nothing(tiny_edition: Edition) -> None:
    """Another script shares no run of letters with English wording."""
    assert value_for(tiny_edition, "我想要", "rest") == 0
