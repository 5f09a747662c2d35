"""The exam: what staff promised, tried. A promise that is not kept is told with its place and remedy."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition, build_edition
from bot.exam import exam, proofs_of
from tests.conftest import AT


def changed(folder: Path, file: str, old: str, new: str) -> Edition:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return build_edition(folder)


def test_the_tiny_folder_keeps_its_promises(tiny_edition: Edition) -> None:
    """Nothing to tell; and there was something to try."""
    assert len(list(proofs_of(tiny_edition))) >= 4
    assert exam(tiny_edition, AT) == []


def test_proofs_are_those_of_all_languages_but_not_of_drafts(tiny_copy: Path) -> None:
    """A translation promises too; what is not ready promises nothing."""
    edition = changed(
        tiny_copy,
        "en/answers/basics.yaml",
        "asked: [what about the purple giraffe]",
        "asked: [what about the purple giraffe]\n  proof: [a giraffe]",
    )
    found = {(name, proof) for name, proof, _ in proofs_of(edition)}
    assert ("what-is-it", "tell me what the scheme is") in found
    assert ("what-is-it", "cfare eshte skema") in found
    assert ("not-ready", "a giraffe") not in found


def test_a_proof_that_finds_something_else_is_told(tiny_copy: Path) -> None:
    """With the id it found instead, at the place of the answer."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [how long can i rest]")
    [problem] = exam(edition, AT)
    assert problem.place.file == "en/answers/basics.yaml"
    assert problem.what == 'The proof "how long can i rest" finds "rest", not "house".'
    assert problem.remedy == 'Add wording like it to "asked", or take wording out of the other answer.'


def test_a_proof_that_finds_nothing_is_told(tiny_copy: Path) -> None:
    """With the kind of the reply it got."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [quantum banana]")
    [problem] = exam(edition, AT)
    assert problem.what == 'The proof "quantum banana" finds a reply of kind "unknown", not "house".'


def test_a_danger_that_is_not_caught_is_told(tiny_copy: Path) -> None:
    """A promise to catch is tried with the whole machine."""
    edition = changed(tiny_copy, "en/safety/danger.yaml", "[he has a big knife]", "[there is a tiger]")
    [problem] = exam(edition, AT)
    assert str(problem) == (
        'en/safety/danger.yaml:1: "there is a tiger" is not caught. Add a phrase like it to "phrases".'
    )


def test_a_false_alarm_is_told(tiny_copy: Path) -> None:
    """So is what is caught against the promise to let it through."""
    edition = changed(tiny_copy, "en/safety/danger.yaml", "[help me now understand this]", "[help me now with this]")
    [problem] = exam(edition, AT)
    assert problem.what == '"help me now with this" is taken for danger.'
    assert problem.remedy == 'Add what makes it harmless to "unless".'


def test_all_broken_promises_are_told_at_once(tiny_copy: Path) -> None:
    """Staff see everything in one go."""
    changed(
        tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [quantum banana, how long can i rest]"
    )
    edition = changed(tiny_copy, "sq/safety/danger.yaml", "must_catch: [ndihmë tani]", "must_catch: [tungjatjeta]")
    assert len(exam(edition, AT)) == 3


def test_the_real_knowledge_keeps_its_promises(real_edition: Edition) -> None:
    """Every proof finds its answer, every danger is caught, every look-alike let through; no miss is known."""
    assert len(list(proofs_of(real_edition))) > 200
    assert [str(problem) for problem in exam(real_edition, AT)] == []
