"""Messages that nothing here answers: a line each."""

from __future__ import annotations

from pathlib import Path

from bot.content.elsewhere import read_elsewhere
from bot.content.loading import load_library
from bot.model import Problem


def test_a_line_is_a_message() -> None:
    """Remarks and empty lines are passed over; capitals tell nothing."""
    problems: list[Problem] = []
    text = "# a remark\n\nWhat is the weather\n  mRNA vaccines \n"
    assert read_elsewhere(text, "en/elsewhere.txt", problems) == ("what is the weather", "mrna vaccines")
    assert not problems


def test_a_message_that_stands_twice_is_told() -> None:
    """With both lines."""
    problems: list[Problem] = []
    read_elsewhere("one\ntwo\nONE", "en/elsewhere.txt", problems)
    assert [str(each) for each in problems] == [
        "en/elsewhere.txt:3: This message stands in line 1 already. Take out one of the two."
    ]


def test_a_language_may_have_none(tiny_copy: Path) -> None:
    """The file is looked for, and not missed."""
    (tiny_copy / "en/elsewhere.txt").unlink(missing_ok=True)
    assert load_library(tiny_copy).elsewhere["en"] == ()
    (tiny_copy / "en/elsewhere.txt").write_text("who won the match\n", "utf-8")
    assert load_library(tiny_copy).elsewhere["en"] == ("who won the match",)
