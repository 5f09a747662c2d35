"""Each proof finds its answer."""

from __future__ import annotations

from pathlib import Path

from bot.staff.checking.proofs import find
from tests.conftest import AT
from tests.staff.changing import changed


def test_a_proof_that_finds_something_else_is_told(tiny_copy: Path) -> None:
    """With the id it found instead, at the place of the answer."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [how long can i rest]")
    [problem] = list(find(edition, AT))
    assert problem.place.file == "en/answers/basics.yaml"
    assert problem.what == 'The proof "how long can i rest" finds "rest", not "house".'
    assert problem.should
    assert problem.remedy == 'Add wording like it to "asked", or take wording out of the other answer.'


def test_a_proof_that_finds_nothing_is_told(tiny_copy: Path) -> None:
    """With the kind of the reply it got."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [quantum banana]")
    [problem] = list(find(edition, AT))
    assert problem.what == 'The proof "quantum banana" finds no answer, not "house".'
