"""What is promised in other languages."""

from __future__ import annotations

from pathlib import Path

from bot.edition import build_edition
from bot.staff.checking.promises import find
from tests.conftest import AT


def test_each_file_is_told_once_with_its_first_broken_promise(tiny_copy: Path) -> None:
    """English promises are no part of it: they have checks of their own."""
    assert list(find(build_edition(tiny_copy), AT)) == []
    file = tiny_copy / "sq/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("[cfare eshte skema]", "[zxqv, wkjf]"), "utf-8")
    danger = tiny_copy / "sq/safety/danger-now.yaml"
    danger.write_text(danger.read_text("utf-8").replace("must_catch:", "must_catch: [mirdita] #"), "utf-8")
    english = tiny_copy / "en/safety/danger-now.yaml"
    english.write_text(english.read_text("utf-8").replace("must_catch:", "must_catch: [good morning] #"), "utf-8")
    found = list(find(build_edition(tiny_copy), AT))
    assert all(problem.should for problem in found)
    assert [str(problem).partition(" Add wording")[0].partition(" Write others")[0] for problem in found] == [
        'sq/safety/danger-now.yaml:1: "mirdita" is not caught.',
        'sq/answers/basics.yaml:1: The proof "zxqv" finds no answer, not "what-is-it". So it is with 1 more in '
        "sq/answers/basics.yaml.",
    ]
