"""What staff promised: the questions of each proof."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition, build_edition
from bot.exam import promises_of_danger, proofs_of
from tests.conftest import AT
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


def test_what_is_heard_after_a_danger_is_put_right_by_phrases(tiny_copy: Path) -> None:
    """Examples are not learned for it."""
    kinds = tiny_copy / "en/safety/danger.yaml"
    more = "- id: cannot-call\n  afterwards: yes\n  button: I cannot call\n  card: Press 55.\n"
    kinds.write_text(kinds.read_text("utf-8") + more, "utf-8")
    promise = "phrases: [cant call]\nmust_catch: [the line is dead]\n"
    (tiny_copy / "en/safety/cannot-call.yaml").write_text(promise, "utf-8")
    told = [problem.remedy for problem in promises_of_danger(build_edition(tiny_copy), AT)]
    assert told == ['Write a phrase like it under "phrases", or the whole message under "said".']
