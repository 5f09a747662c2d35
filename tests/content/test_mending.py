"""What is most likely wrong in a file that cannot be understood; each mistake has its folder among the faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.content.mending import MENDS, likely
from bot.content.pieces import Fields, Items
from bot.content.reading import read
from bot.model import Problem
from tests.conftest import TESTS
from tests.content.conftest import told


def test_every_mend_has_a_fault_that_it_explains() -> None:
    """None is there for nothing."""
    explained = "".join(path.read_text("utf-8") for path in TESTS.glob("broken_knowledge/*/expected.txt"))
    missing = [what for what, _, _ in MENDS if what not in explained]
    assert missing == []


def reached_like(*good: str) -> Callable[[str], float]:
    """These can be read to the end, anything else to its first line."""
    return lambda text: float("inf") if text in good else 0


def test_the_first_mend_that_helps_most_names_the_mistake() -> None:
    """Its line, and the same text with as many lines."""
    found = likely("a:b\nc: d", [1, 0], reached_like("a: b\nc: d"))
    assert found is not None
    assert (found.line, found.what, found.text) == (0, "A space is missing after the colon.", "a: b\nc: d")


def test_where_no_mend_helps_nothing_is_said() -> None:
    """Nor is a line looked at that is not there."""
    assert likely("a:b", [0, 7, -1], reached_like()) is None


TWO = "- a: x: y\n- b: [c\n- d: e\n"


def test_a_second_mistake_is_told_at_once_and_what_is_sound_is_read(tmp_path: Path) -> None:
    """Reading goes on with the mended text; the file itself stays as it is."""
    (tmp_path / "f.yaml").write_text(TWO, "utf-8")
    problems: list[Problem] = []
    piece = read(tmp_path, "f.yaml", problems)
    assert [problem.place.line for problem in problems] == [1, 2]
    assert isinstance(piece, Items)
    last = piece.items[-1]
    assert isinstance(last, Fields)
    assert list(last.fields) == ["d"]
    assert (tmp_path / "f.yaml").read_text("utf-8") == TWO


def test_a_strict_reader_gets_nothing_of_it(tmp_path: Path) -> None:
    """What is stopped is never guessed; the mistake is named all the same."""
    (tmp_path / "f.yaml").write_text(TWO, "utf-8")
    problems: list[Problem] = []
    assert read(tmp_path, "f.yaml", problems, strict=True) is None
    assert len(told(problems)) == 1
