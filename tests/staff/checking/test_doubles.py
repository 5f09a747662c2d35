"""No two answers are asked for in the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking.doubles import find
from tests.conftest import AT
from tests.staff.changing import changed


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "asked: [what is the scheme,",
            "asked: [what is this scheme, what is the scheme,",
            '"what is the scheme" asks for what "what is this scheme" asks for (what-is-it, en/answers/basics.yaml).',
        ),
        (
            "proof: [i need a flat]",
            "proof: [i need a flat]\n  see_also: [rest]",
            None,
        ),
        (
            "asked: [where can i live,",
            "asked: [i rests how long can, how they can rests long, where can i live,",
            '"i rests how long can" asks for what "how long can i rest" asks for (rest, en/answers/basics.yaml).',
        ),
    ],
)
def test_words_that_differ_in_small_ones_only_are_told(tiny_copy: Path, old: str, new: str, told: str | None) -> None:
    """With what says it already, and where; what is no way of asking changes nothing."""
    found = [problem.what for problem in find(changed(tiny_copy, "en/answers/basics.yaml", old, new), AT)]
    assert found == ([told] if told else [])


def test_the_real_knowledge_has_none(real_edition: Edition) -> None:
    """Among thousands."""
    assert sum(len(entry.asked) for entry in real_edition.library.entries) > 20_000
    assert list(find(real_edition, AT)) == []
