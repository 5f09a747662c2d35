"""What staff promised: the questions of each proof."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition
from bot.exam import proofs_of
from tests.staff.changing import changed


def test_there_are_promises_to_try(tiny_edition: Edition, real_edition: Edition) -> None:
    """Else a clean exam would say nothing."""
    assert len(list(proofs_of(tiny_edition))) >= 4
    assert len(list(proofs_of(real_edition))) > 200


def test_proofs_are_those_of_one_language_but_not_of_drafts(tiny_copy: Path) -> None:
    """A translation promises too; what is not ready promises nothing."""
    edition = changed(
        tiny_copy,
        "en/answers/basics.yaml",
        "asked: [what about the purple giraffe]",
        "asked: [what about the purple giraffe]\n  proof: [a giraffe]",
    )
    found = {(name, proof) for name, proof, _ in proofs_of(edition)}
    assert ("what-is-it", "tell me what the scheme is") in found
    assert ("what-is-it", "cfare eshte skema") not in found
    assert [(name, proof) for name, proof, _ in proofs_of(edition, "sq")] == [("what-is-it", "cfare eshte skema")]
    assert ("not-ready", "a giraffe") not in found
