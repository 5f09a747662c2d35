"""The fitted numbers: all that ranking needs, and signs as they should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.search import fitted as numbers_file
from bot.search.fitted import fitted
from tests.meanings.numbers import put


@pytest.mark.parametrize("english", [True, False])
def test_more_evidence_makes_surer(*, english: bool) -> None:
    """A higher score and a clearer lead speak for an answer; nearness to what nothing answers speaks against it."""
    numbers = fitted(english=english)
    assert set(numbers.right) == {"before", "score", "share", "elsewhere", "length"}
    assert set(numbers.ours) == {"before", "score", "elsewhere", "length"}
    for weights in (numbers.right, numbers.ours):
        assert weights["score"] > 0 > weights["elsewhere"]
    assert numbers.right["share"] > 0


def test_following_on_weighs_both_ways_of_hearing() -> None:
    """By itself and beside the topic; the same answer again is the least likely."""
    numbers = fitted()
    assert list(numbers.following) == ["alone", "alone, the longer", "beside", "near", "same"]
    assert all(weight > 0 for name, weight in numbers.following.items() if name != "same")
    assert numbers.following["same"] < 0 < numbers.follows["share"]


def test_new_numbers_take_the_place_of_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others stay as they are, and what was read before is read anew."""
    old = fitted()
    monkeypatch.setattr(numbers_file, "FILE", Path(tmp_path / "fitted.json"))
    numbers_file.FILE.write_text(json.dumps({"features": {}, "right": {}, "ours": {}, "following": {}, "follows": {}}))
    put(ours={"before": 2.0})
    try:
        assert dict(fitted().ours) == {"before": 2.0}
        assert dict(fitted().right) == {}
    finally:
        fitted.cache_clear()
    monkeypatch.undo()
    assert fitted() == old
