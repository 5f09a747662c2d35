"""Numbers that must never be given are found wherever they stand, however they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.forbidden import digits, forbidden_numbers
from bot.content.loading import KnowledgeError, load_library

NEVER = {"03000000000": "it is an old number"}


def lines_told(text: str, folder: Path) -> list[int]:
    (folder / "f.yaml").write_text(text, "utf-8")
    return [problem.place.line for problem in forbidden_numbers(folder, ["f.yaml"], NEVER)]


@pytest.mark.parametrize(
    "written",
    [
        "0300 000 0000",
        "03000000000",
        "(0300) 000-0000",
        "0300.000.0000",
        "0300\u2013000\u20130000",
        "+44 300 000 0000",
        "+44300 0000000",
        "٠٣٠٠ ٠٠٠ ٠٠٠٠",
        "۰۳۰۰ ۰۰۰ ۰۰۰۰",
        "०३०० ००० ००००",
        "+٤٤ ٣٠٠ ٠٠٠ ٠٠٠٠",
    ],
)
def test_it_is_found_however_it_is_printed(written: str, tmp_path: Path) -> None:
    """Spaces, dashes, brackets, other scripts' digits and +44 make no other number of it."""
    assert lines_told(f"a: b\nc: Call {written}.\n", tmp_path) == [2]


@pytest.mark.parametrize("text", ["In 2019 0300 000 0000 was right", "0300 000\n  0000", "Call 999 (0300 000 0000)"])
def test_what_stands_beside_it_does_not_hide_it(text: str, tmp_path: Path) -> None:
    """A year before it, a line break within it, another number: it is found."""
    assert lines_told(text, tmp_path) == [1]


@pytest.mark.parametrize(
    "text", ["You get 10300 pounds. Later 000, 000 or 0 pounds more.", "0300 000 00001", "10300 000 0000"]
)
def test_other_numbers_are_left_alone(text: str, tmp_path: Path) -> None:
    """Digits of several numbers are not one number, and a longer number is another number."""
    assert lines_told(text, tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("en/answers/basics.yaml", "title: A safe house", "title: Call 0300 000 0000"),
        ("en/safety/danger.yaml", "    Or {tiny-line}.", "    Or 0300 000 0000."),
        ("reports.yaml", "about: How small", "about: Call 0300 000 0000. How small"),
        ("en/phrases.yaml", "  choice: I am", "  choice: Call 0300 000 0000. I am"),
        ("figures.yaml", "value: 30 days", "value: 0300 000 0000"),
    ],
)
def test_it_is_found_in_every_file(file: str, old: str, new: str, tiny_copy: Path) -> None:
    """On a danger card above all."""
    before = (tiny_copy / file).read_text("utf-8")
    assert before.count(old) == 1
    (tiny_copy / file).write_text(before.replace(old, new), "utf-8")
    with pytest.raises(KnowledgeError) as raised:
        load_library(tiny_copy)
    assert [problem.place.file for problem in raised.value.problems] == [file]


def test_digits_are_all_that_counts() -> None:
    """Two ways of printing one number are the same number."""
    assert digits("0808 157-0000") == digits("(0808) 1570000") == digits("+44 808 157 0000") == "08081570000"
