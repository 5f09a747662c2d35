"""The exam: what staff promised, tried. A promise that is not kept is told with its place and remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.assistant
from bot.answering.pages import LONGEST
from bot.content.loading import KnowledgeError
from bot.edition import Edition, build_edition
from bot.exam import exam, proofs_of
from bot.model import Reply
from tests.conftest import AT
from tests.learning import taught, with_examples


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
    edition = changed(tiny_copy, "en/safety/danger-now.yaml", "[he has a big knife]", "[there is a tiger]")
    [problem] = exam(edition, AT)
    assert str(problem) == (
        'en/safety/danger-now.yaml:1: "there is a tiger" is not caught. Write others like it in '
        'examples/danger-now.txt, then "python run_bot.py learn". Or look at the phrases.'
    )


def test_a_fault_is_no_danger_caught(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The emergency card of a machine that breaks keeps no promise: every danger is told as not caught."""

    def breaks(*given: object) -> Reply:
        raise ValueError

    monkeypatch.setattr(bot.assistant, "respond", breaks)
    told = [problem.what for problem in exam(tiny_edition, AT) if problem.place.file.endswith("danger-now.yaml")]
    assert '"he has a big knife" is not caught.' in told
    assert '"ndihmë tani" is not caught.' in told


LONG = "This is a long sentence. " * 40


@pytest.mark.parametrize(
    ("file", "old", "line"),
    [
        ("reports.yaml", "How small steps prevent harm.", "reports.yaml:1"),
        ("en/phrases.yaml", "It asked about rest.", "calls.yaml:1"),
        ("sq/phrases.yaml", "It asked about rest.", "calls.yaml:1"),
        ("en/phrases.yaml", "This call is closed.", "calls.yaml:1"),
        ("en/safety/danger.yaml", "Or {tiny-line}.", "en/safety/danger.yaml:1"),
        ("sq/safety/danger.yaml", "Telefono tani {emergency}.", "sq/safety/danger.yaml:1"),
    ],
)
def test_what_no_reply_can_hold_is_told(tiny_copy: Path, file: str, old: str, line: str) -> None:
    """A report, a call (in any language) or a card of more than 900 characters, with how many it takes."""
    edition = changed(tiny_copy, file, old, f"{old} {LONG.strip()}")
    told = [str(problem) for problem in exam(edition, AT)]
    assert len(set(told)) == 1
    assert re.fullmatch(
        rf'{line}: This takes (1[01]|9)\d\d characters in a reply, with its source\. It begins "[^"]{{10,40}}"\. '
        r"At most 900 fit: shorten its texts, or the title of the source\.",
        told[0].replace("\n", " "),
    )


def test_nine_hundred_characters_fit(tiny_copy: Path) -> None:
    """With the numbers filled in; one more does not."""
    file = tiny_copy / "en/safety/danger.yaml"
    written, short = file.read_text("utf-8"), len("999: call now\nOr 0808 157 0000.")
    for length, fits in ((LONGEST, True), (LONGEST + 1, False)):
        more = "x" * (length - short)
        file.write_text(written.replace("Or {tiny-line}.", f"Or {{tiny-line}}.{more}"), "utf-8")
        assert (exam(build_edition(tiny_copy), AT) == []) is fits


def test_a_false_alarm_is_told(tiny_copy: Path) -> None:
    """So is what is caught against the promise to let it through."""
    edition = changed(
        tiny_copy, "en/safety/danger-now.yaml", "[help me now understand this]", "[help me now with this]"
    )
    [problem] = exam(edition, AT)
    assert problem.what == '"help me now with this" is taken for danger.'
    assert problem.remedy.startswith("Write others like it in examples/harmless.txt")


def test_examples_that_are_not_learned_are_told(tiny_copy: Path) -> None:
    """Until they are; and again when one of them changes."""
    with_examples(tiny_copy)
    wanted = 'en/safety/weights.tsv:1: The examples of danger are not learned yet. Run "python run_bot.py learn".'
    with pytest.raises(KnowledgeError) as never:  # without weights nobody is served
        build_edition(tiny_copy)
    assert [str(problem) for problem in never.value.problems] == [wanted]
    taught(tiny_copy)
    assert exam(build_edition(tiny_copy), AT) == []
    with (tiny_copy / "en/safety/examples/harmless.txt").open("a", encoding="utf-8") as file:
        file.write("one more\n")
    assert [str(problem) for problem in exam(build_edition(tiny_copy), AT)] == [wanted]


def test_all_broken_promises_are_told_at_once(tiny_copy: Path) -> None:
    """Staff see everything in one go."""
    changed(
        tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [quantum banana, how long can i rest]"
    )
    edition = changed(tiny_copy, "sq/safety/danger-now.yaml", "must_catch: [ndihmë tani]", "must_catch: [tungjatjeta]")
    assert len(exam(edition, AT)) == 3


def test_the_real_knowledge_keeps_its_promises(real_edition: Edition) -> None:
    """Every proof finds its answer, every danger is caught, every look-alike let through; no miss is known."""
    assert len(list(proofs_of(real_edition))) > 200
    assert [str(problem) for problem in exam(real_edition, AT)] == []


def test_what_a_call_lacks_is_told_until_it_is_over(tiny_copy: Path) -> None:
    """By the names of its fields and the language of its words; of a call that is over nothing is asked any more."""
    edition = changed(tiny_copy, "calls.yaml", "  contact: ask@example.org\n", "")
    edition = changed(tiny_copy, "sq/phrases.yaml", "    pay: You get a voucher of 20 pounds.\n", "")
    [problem] = exam(edition, AT)
    assert str(problem) == (
        'calls.yaml:6: The call "next-call" is not offered to anybody: it lacks contact, pay (sq). '
        "Write it here; what has a language behind it, under this id in phrases.yaml of that language."
    )
    assert exam(edition, AT.replace(year=2028)) == []


def test_a_step_that_is_too_long_is_told(tiny_copy: Path) -> None:
    """Before anybody is on it."""
    edition = changed(
        tiny_copy, "en/phrases.yaml", "    readers: The Tiny Charity", f"    readers: {'word ' * 200}The Tiny Charity"
    )
    [problem] = exam(edition, AT)
    assert problem.place.file == "calls.yaml"
    assert f"At most {LONGEST} fit" in problem.remedy


def test_what_is_said_while_none_is_open_may_grow_too_long(tiny_copy: Path) -> None:
    """What came of the last call and what comes next are added to staff's own words."""
    entry = (
        "- id: taking-part-now\n  title: Now\n  asked: [is there a study]\n  answer: None.\n  sources: [tiny-guide]\n"
    )
    (tiny_copy / "en/answers/taking-part.yaml").write_text(entry, "utf-8")
    closed = f"    closed: {'word ' * 160}.\n"
    edition = changed(tiny_copy, "en/phrases.yaml", "    closed: This call is closed.\n", closed)
    assert "en/answers/taking-part.yaml" in {problem.place.file for problem in exam(edition, AT)}
