"""What shows over a shoulder: the first 60 characters of whatever goes out, and menus, tell nobody what it is about.

A fresh crisis card opens with the number to call, and does not name the danger: check looks at cards and menus.
"""

from __future__ import annotations

import pytest

from bot.content.library import Library, london_day
from bot.content.shapes.sentences import SAY
from bot.edition import Edition
from bot.staff.checking.quiet import SHOWN, TELLING
from tests.conftest import AT

PARTS = (
    "source",
    "date",
    "months",
    "report-",
    "call-",
    "part-who",
    "members-",
    "unchecked",
    "run-by",
    "late-numbers",
    "unknown-near",
    "group-name",
)
"""Sentences that never stand at the beginning, or only in answers."""
FRESH = "fault"
"""It is an emergency card."""
QUIET_ANSWERS = 0.69
"""Share of answers that were quiet when this was measured: 187 of 269. All should be; none may be lost."""


@pytest.fixture
def library(real_edition: Edition) -> Library:
    return real_edition.library


def begins(text: str, library: Library) -> str:
    return library.fill(text, london_day(AT))[:SHOWN]


def test_what_the_assistant_says_by_itself(library: Library) -> None:
    """Late lines, "I do not know", "choose", removing, forgetting, welcome, descriptions: neutral at first sight."""
    keys = [key for key in SAY if not key.startswith(PARTS) and key != FRESH]
    assert {"late", "stopped", "unknown", "choice", "after-danger", "text-only", "flood", "description"} <= set(keys)
    loud = {key: begins(library.phrases["en"].say[key], library) for key in keys}
    assert {key: text for key, text in loud.items() if TELLING.search(text)} == {}


def test_most_answers(library: Library) -> None:
    """Answers should be quiet, too; a third or so have to name their subject first."""
    texts = [begins(entry.answer, library) for entry in library.entries if entry.language == "en"]
    assert len(texts) > 200
    assert sum(not TELLING.search(text) for text in texts) / len(texts) >= QUIET_ANSWERS
