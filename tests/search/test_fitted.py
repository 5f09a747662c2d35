"""The fitted numbers: all that ranking needs, and signs as they should be."""

from __future__ import annotations

from bot.search.fitted import fitted


def test_more_evidence_makes_surer() -> None:
    """A higher score and a clearer lead speak for an answer; nearness to what nothing answers speaks against it."""
    numbers = fitted()
    assert set(numbers.right) == {"before", "score", "share", "elsewhere", "length"}
    assert set(numbers.ours) == {"before", "score", "elsewhere", "length"}
    for weights in (numbers.right, numbers.ours):
        assert weights["score"] > 0 > weights["elsewhere"]
    assert numbers.right["share"] > 0
