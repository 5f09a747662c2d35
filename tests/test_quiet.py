"""What shows over a shoulder: the first 60 characters of whatever goes out, and menus, tell nobody what it is about.

A fresh crisis card opens with the number to call, and does not name the danger.
"""

from __future__ import annotations

import re

import pytest

from bot.content.library import Library, london_day
from bot.content.shapes.sentences import SAY
from bot.edition import Edition
from tests.conftest import AT

SHOWN = 60
"""Characters of a notification or a list of chats."""
TELLING = re.compile(
    r"traffick|slave|victim|survivor|exploit|abus|danger|suicid|self-harm|overdos|escap|rape|violen|police|threat|"
    r"helpline|samaritans|childline|referral mechanism|\bnrm\b|\brna\b|safe ?house|hurt|kill|locked|missing|homeless",
    re.IGNORECASE,
)
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


def test_menus_and_buttons(library: Library) -> None:
    """The list of commands, and the labels of the assistant's own buttons."""
    phrases = library.phrases["en"]
    labels = [*(command.does for command in phrases.commands.values()), *phrases.buttons.values()]
    assert len(labels) > 10
    assert [label for label in labels if TELLING.search(label)] == []


def test_cards(library: Library) -> None:
    """The first line of each is a number and an act; those that follow a first card are neutral for longer."""
    cards = [danger for danger in library.dangers if danger.language == "en"]
    assert len(cards) == 10
    for danger in cards:
        first = begins(danger.card, library).partition("\n")[0]
        assert re.match(r"[\d ]+: \w", first), danger.id
        assert not TELLING.search(begins(danger.card, library) if danger.afterwards else first), danger.id


def test_most_answers(library: Library) -> None:
    """Answers should be quiet, too; a third or so have to name their subject first."""
    texts = [begins(entry.answer, library) for entry in library.entries if entry.language == "en"]
    assert len(texts) > 200
    assert sum(not TELLING.search(text) for text in texts) / len(texts) >= QUIET_ANSWERS
