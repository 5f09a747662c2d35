"""A look at a page lies behind us."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.placing import placed
from bot.staff.checking.looks import find
from tests.conftest import AT
from tests.staff.changing import changed

SEEN = {
    "reviewed": ("en/answers/basics.yaml", "  sources: [tiny-guide]\n  see_also: [rest, house]"),
    "checked": ("helplines.yaml", "checked: {on: 2026-01-02, by: ab}"),
}


@pytest.mark.parametrize(("day", "told"), [("2026-11-21", False), ("2026-11-22", True), ("2027-11-21", True)])
@pytest.mark.parametrize("field", SEEN)
def test_a_look_that_lies_ahead_is_told(tiny_copy: Path, field: str, day: str, told: bool) -> None:
    """At its line; today, in London, it may have been."""
    assert AT.date().isoformat() == "2026-11-21"
    file, old = SEEN[field]
    look = f"{field}: {{on: {day}, by: ab}}"
    edition = changed(tiny_copy, file, old, look if old.startswith(field) else f"{old}\n  {look}")
    found = placed(find(edition, AT), tiny_copy)
    what = f"Nobody can have seen the page on {day}: it lies ahead."
    assert [problem.what for problem in found] == [what for _ in range(told)]
    lines = (tiny_copy / file).read_text("utf-8").splitlines()
    assert all(lines[problem.place.line - 1].count(field) for problem in found)
