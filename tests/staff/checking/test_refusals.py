"""What is never said is refused, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.staff.checking.refusals import find
from tests.conftest import AT
from tests.staff.changing import changed


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("must_catch", "blue seven violin", '"blue seven violin" is not refused. Add a phrase like it to "phrases".'),
        ("must_let_through", None, 'is refused. Add what makes it harmless to "unless".'),
    ],
)
def test_a_promise_that_is_not_kept_is_told(tiny_copy: Path, field: str, text: str | None, told: str) -> None:
    """At the place of the refusal; it must be put right."""
    file = tiny_copy / "en/safety/refusals.yaml"
    lines = file.read_text("utf-8").splitlines()
    caught = next(line for line in lines if "must_catch:" in line).partition("[")[2].rstrip("]").split(",")[0]
    place = next(number for number, line in enumerate(lines) if f"{field}:" in line)
    edition = changed(tiny_copy, "en/safety/refusals.yaml", lines[place], f"  {field}: [{text or caught}]")
    [problem] = find(edition, AT)
    assert told in str(problem)
    assert not problem.should
