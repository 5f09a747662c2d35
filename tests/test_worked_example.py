"""The example in knowledge/README.md, word for word: staff who copy it get a call that is offered in its days."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.edition import Edition, build_edition
from bot.model import Message, Thread
from bot.staff.checking import check
from tests.conftest import AT, REAL

OPEN = datetime(2027, 2, 14, 12, tzinfo=UTC)
SOURCE = """
house-call-page:
  title: The call on safe houses
  by: Tiny Charity
  date: 2027-01-15
"""


@pytest.fixture
def example(tiny_copy: Path) -> Edition:
    """The tiny folder with the two blocks of the manual; its own call is over before."""
    manual = (REAL / "README.md").read_text("utf-8")
    block, words = re.findall(r"```yaml\n(.*?)```", manual[manual.index("## To open a call") :], re.DOTALL)
    calls = tiny_copy / "calls.yaml"
    own = calls.read_text("utf-8").replace("2027-02", "2026-02")
    calls.write_text(own + block, "utf-8")
    sources = tiny_copy / "sources.yaml"
    sources.write_text(sources.read_text("utf-8") + SOURCE, "utf-8")
    for file in tiny_copy.glob("*/phrases.yaml"):
        whole = file.read_text("utf-8")
        assert "\ncalls:" in whole
        file.write_text(re.sub(r"\ncalls:.*\n", lambda _: f"\n{words}", whole, count=1), "utf-8")
    return build_edition(tiny_copy)


def test_the_example_is_a_whole_call(example: Edition) -> None:
    """``check`` finds nothing that lacks, before and in its days; long after them, only that no result is written."""
    for at in (AT, OPEN, OPEN.replace(year=2028)):
        assert [problem.what for problem in check(example, at) if "house-call" in problem.what] == (
            ['The call "house-call-2027" is over since 2027-02-28, and nothing says what came of it.']
            if at.year == 2028
            else []
        )


def test_people_are_led_to_its_form(example: Edition) -> None:
    """By one of the ways in which they may ask for it."""
    reply, thread = example.assistant.reply_to(Message(OPEN, "do you ask about safe houses"), Thread())
    assert reply.entry == "house-call-2027"
    for label in ("For myself", "Go on", "Go on", "It is safe, show the page"):
        reply, thread = example.assistant.reply_to(Message(OPEN, label), thread)
    assert [button.url for button in reply.buttons if button.url] == ["https://www.example.org/form"]
