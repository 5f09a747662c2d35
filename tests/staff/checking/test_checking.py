"""All checks together: what they find, in which order, and the page that the manual has of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking import CHECKS, check
from tests.checks_page import PAGE, page
from tests.conftest import AT
from tests.staff.changing import changed


def test_a_clean_folder_has_no_problems(tiny_edition: Edition) -> None:
    """None that must be put right, none that should."""
    assert check(tiny_edition, AT) == []


def test_the_real_knowledge_has_nothing_that_must_be_put_right(real_edition: Edition) -> None:
    """Every proof finds its answer, every danger is caught, every look-alike let through; no miss is known."""
    problems = check(real_edition, AT)
    assert [str(problem) for problem in problems if not problem.should] == []
    assert [str(problem) for problem in problems if "proof" in problem.what] == []


def test_all_problems_are_told_at_once_the_worst_first(tiny_copy: Path) -> None:
    """Staff see everything in one go: what must be put right, then what should, by file and line."""
    two = "proof: [quantum banana, how long can i rest]"
    changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", two)
    edition = changed(tiny_copy, "en/safety/danger-now.yaml", "[he has a big knife]", "[there is a tiger]")
    problems = check(edition, AT)
    assert [(problem.should, problem.place.file) for problem in problems] == [
        (False, "en/safety/danger-now.yaml"),
        (True, "en/answers/basics.yaml"),
        (True, "en/answers/basics.yaml"),
    ]


def test_the_page_in_the_manual_is_what_the_checks_say_of_themselves() -> None:
    """Word for word; ``python -m tests.checks_page`` writes it anew."""
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("check_", CHECKS, ids=lambda each: each.__module__.rsplit(".", 1)[-1])
def test_each_check_says_what_passes_what_fails_and_what_to_do(check_: object) -> None:
    """In this order, after saying if it must or should be."""
    import importlib  # noqa: PLC0415

    told = importlib.import_module(check_.__module__).__doc__ or ""
    places = [told.find(word) for word in ("\nPasses: ", "\nFails: ", "\nTo put right: ")]
    assert told.split("\n")[2].startswith(("Must. ", "Should. "))
    assert 0 < places[0] < places[1] < places[2]
