"""The lists of what phrases.yaml has to hold: nothing twice, and nothing that the program never says or reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.content.shapes import sentences
from bot.content.shapes.sentences import ASKING, BUTTONS, SAY
from tests.conftest import TESTS

NAMES = (*SAY, *BUTTONS, *ASKING)


def test_nothing_is_listed_twice() -> None:
    """Each button and each list of words once."""
    assert len(set(BUTTONS)) == len(BUTTONS) > 5
    assert len(set(ASKING)) == len(ASKING) > 10


@pytest.fixture(scope="module")
def rest_of_the_program() -> str:
    files = [file for file in (TESTS.parent / "bot").rglob("*.py") if file != Path(sentences.__file__)]
    assert len(files) > 50
    return "\n".join(file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("name", NAMES)
def test_whatever_staff_write_is_used(name: str, rest_of_the_program: str) -> None:
    """A sentence that nothing says would be written, translated and checked for nothing."""
    assert re.search(f"[\"']{name}[\"']", rest_of_the_program)
