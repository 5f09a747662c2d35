"""What no reply can hold is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answering.pages import LONGEST
from bot.edition import build_edition
from bot.staff.checking.lengths import find
from tests.conftest import AT
from tests.staff.changing import changed

LONG = "This is a long sentence. " * 40


@pytest.mark.parametrize(
    ("file", "old", "line"),
    [
        ("reports.yaml", "How small steps prevent harm.", "reports.yaml:1"),
        ("en/phrases.yaml", "It asked about rest.", "calls.yaml:1"),
        ("sq/phrases.yaml", "It asked about rest.", "calls.yaml:1"),
        ("en/phrases.yaml", "This call is closed.", "calls.yaml:1"),
        ("en/safety/danger.yaml", "Or {tiny-line}.", "en/safety/danger.yaml:1"),
        ("sq/safety/danger.yaml", "Telefono tani {emergency}.", "sq/safety/danger.yaml:1"),
    ],
)
def test_what_no_reply_can_hold_is_told(tiny_copy: Path, file: str, old: str, line: str) -> None:
    """A report, a call (in any language) or a card of more than 900 characters, with how many it takes."""
    edition = changed(tiny_copy, file, old, f"{old} {LONG.strip()}")
    told = [str(problem) for problem in list(find(edition, AT))]
    assert len(set(told)) == 1
    assert re.fullmatch(
        rf'{line}: This takes (1[01]|9)\d\d characters in a reply, with its source\. It begins "[^"]{{10,40}}"\. '
        r"At most 900 fit: shorten its texts, or the title of the source\.",
        told[0].replace("\n", " "),
    )


def test_nine_hundred_characters_fit(tiny_copy: Path) -> None:
    """With the numbers filled in; one more does not."""
    file = tiny_copy / "en/safety/danger.yaml"
    written, short = file.read_text("utf-8"), len("999: call now\nOr 0808 157 0000.")
    for length, fits in ((LONGEST, True), (LONGEST + 1, False)):
        more = "x" * (length - short)
        file.write_text(written.replace("Or {tiny-line}.", f"Or {{tiny-line}}.{more}"), "utf-8")
        assert (list(find(build_edition(tiny_copy), AT)) == []) is fits


def test_a_step_that_is_too_long_is_told(tiny_copy: Path) -> None:
    """Before anybody is on it."""
    edition = changed(
        tiny_copy, "en/phrases.yaml", "    readers: The Tiny Charity", f"    readers: {'word ' * 200}The Tiny Charity"
    )
    [problem] = list(find(edition, AT))
    assert problem.place.file == "calls.yaml"
    assert f"At most {LONGEST} fit" in problem.remedy


def test_what_is_said_while_none_is_open_may_grow_too_long(tiny_copy: Path) -> None:
    """What came of the last call and what comes next are added to staff's own words."""
    entry = (
        "- id: taking-part-now\n  title: Now\n  asked: [is there a study]\n  answer: None.\n  sources: [tiny-guide]\n"
    )
    (tiny_copy / "en/answers/taking-part.yaml").write_text(entry, "utf-8")
    closed = f"    closed: {'word ' * 160}.\n"
    edition = changed(tiny_copy, "en/phrases.yaml", "    closed: This call is closed.\n", closed)
    assert "en/answers/taking-part.yaml" in {problem.place.file for problem in list(find(edition, AT))}
