"""A problem is told at the line that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.placing import placed
from bot.model import Place, Problem


@pytest.mark.parametrize(
    ("start", "wording", "line"),
    [(1, "two", 2), (3, "two", 4), (1, "six", 1), (3, "", 3), (1, "five", 1), (5, "five", 6)],
)
def test_a_problem_is_told_at_the_line_of_its_wording(start: int, wording: str, line: int, tmp_path: Path) -> None:
    """The first of its own block; at the start of the block where it stands on none."""
    (tmp_path / "f.yaml").write_text("- one\n  two\n- one\n  two\nfour:\nfive\n", "utf-8")
    [problem] = placed([Problem(Place("f.yaml", start), "What.", "Remedy.", wording=wording)], tmp_path)
    assert problem.place == Place("f.yaml", line)


def test_a_file_that_is_gone_leaves_a_problem_where_it_is(tmp_path: Path) -> None:
    """Somebody took it away meanwhile."""
    problem = Problem(Place("gone.yaml", 3), "What.", "Remedy.", wording="two")
    assert placed([problem], tmp_path) == [problem]
