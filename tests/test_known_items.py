"""Who knows that a report exists finds it, however they name it (tests/known_items.py)."""

from __future__ import annotations

from statistics import mean

from bot.edition import Edition
from tests.known_items import questions, reciprocal_rank

BAR = 0.95
"""Mean reciprocal rank; what is reached stands in docs/measured/search.md."""


def test_every_report_is_found(real_edition: Edition) -> None:
    """By title, half of it, a typo, topic, year, author, abbreviation: in each way and on the whole."""
    ranks: dict[str, list[float]] = {}
    for how, question, right in questions(real_edition.library.reports):
        assert right, question
        ranks.setdefault(how, []).append(reciprocal_rank(real_edition.assistant, question, right))
    assert set(ranks) == {"title", "half a title", "a typo", "topic", "year", "author", "abbreviation"}
    assert sum(map(len, ranks.values())) > 150
    assert mean(rank for found in ranks.values() for rank in found) >= BAR
    assert min(map(mean, ranks.values())) >= BAR
