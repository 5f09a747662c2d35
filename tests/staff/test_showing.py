"""Problems and changes as text."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition
from bot.model import Kind, Place, Problem, Reply
from bot.staff.comparing import Change
from bot.staff.showing import annotated, changes_shown, edit_shown, problems_shown
from tests.conftest import AT
from tests.staff.changing import changed

MUST = Problem(Place("en/answers/a,b.yaml", 3), "It is 50% wrong.", "Mend it.\nNow.")
SHOULD = Problem(Place("figures.yaml", 1), "Nothing quotes it.", "Take it out.", should=True)


def test_problems_for_a_person() -> None:
    """What must be put right and how many; then what should be."""
    assert problems_shown([]) == "No problems: nothing has to be put right.\n"
    assert problems_shown([SHOULD, MUST]) == (
        f"{MUST}\n1 problem.\n\nThese could be better; they stop nothing:\n{SHOULD}\n1 thing.\n"
    )


def test_problems_for_the_code_host() -> None:
    """One line each, with what its commands would misread written otherwise (GitHub, workflow commands)."""
    assert annotated(MUST, "knowledge") == (
        "::error file=knowledge/en/answers/a%2Cb.yaml,line=3::It is 50%25 wrong. Mend it.%0ANow."
    )
    assert annotated(SHOULD, "k") == "::warning file=k/figures.yaml,line=1::Nothing quotes it. Take it out."


def test_changes_stand_together() -> None:
    """What leads from the same to the same, with three questions named and the others counted."""
    here, there = Reply(Kind.ANSWER, "en", "x", entry="rest"), Reply(Kind.ANSWER, "en", "y", entry="house")
    card = Reply(Kind.CRISIS, "en", "z", danger="held")
    changes = [Change("help", card, here)]
    changes += [Change(f"question {number}", here, there) for number in range(5)]
    changes += [Change("same", here, Reply(Kind.ANSWER, "en", "other words", entry="rest"))]
    assert changes_shown(changes) == (
        "7 questions change the reply:\n"
        '- danger held -> rest: "help"\n'
        '- rest -> house: "question 0", "question 1", "question 2" and 2 more\n'
        '- rest: other words or buttons: "same"\n'
    )
    assert changes_shown([]) == "No question changes its reply.\n"


def test_an_edit_as_a_comment(tiny_edition: Edition, tiny_copy: Path) -> None:
    """What check says, how the answers that it touches will look, and which questions change their reply."""
    after = changed(tiny_copy, "en/answers/basics.yaml", "The scheme helps people", "The scheme is for people")
    text = edit_shown(tiny_edition, after, [SHOULD], AT)
    titles = [line for line in text.splitlines() if line.startswith("### ")]
    assert titles == ["### What `check` says", "### How it will look: what-is-it", "### What changes"]
    assert "The scheme is for people who were exploited.\n\nSource: " in text
    assert "[A safe house]" in text
    assert "- what-is-it: other words or buttons: " in text
    assert text.count("````") == 6


def test_a_comment_on_what_cannot_be_read(tiny_edition: Edition) -> None:
    """Only what has to be put right."""
    assert edit_shown(tiny_edition, None, [MUST], AT).count("###") == 1
