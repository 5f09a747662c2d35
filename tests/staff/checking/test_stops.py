"""What is stopped has a name."""

from __future__ import annotations

from pathlib import Path

from bot.edition import build_edition
from bot.staff.checking.stops import find
from tests.conftest import AT


def test_a_name_that_nothing_bears_is_told(tiny_copy: Path) -> None:
    """With a guess; the edit is taken all the same, for the others hold."""
    (tiny_copy / "stopped.yaml").write_text("- rest\n- huose\n", "utf-8")
    [problem] = find(build_edition(tiny_copy), AT)
    assert str(problem) == 'stopped.yaml:2: Nothing is called "huose". Did you mean "house"?'
    assert problem.should


def test_without_the_file_nothing_is_stopped(tiny_copy: Path) -> None:
    """Nor is anything wrong."""
    (tiny_copy / "stopped.yaml").unlink(missing_ok=True)
    assert find(build_edition(tiny_copy), AT) == []
