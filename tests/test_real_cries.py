"""Cries for help, and harmless messages, in sixteen languages: by writers who had seen no example and no phrase.

Thirty and twenty in each (tests/questions/cries). They were tried when all else was written; 61 of them, the plainest,
stand among the examples word for word, of the others nothing is learned. Then 6 were missed and 5 taken for danger;
learning anew moves either by two or three.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.model import ENGLISH, HARMLESS, Message, Thread
from bot.safety import respond
from tests.conftest import AT

CRIES = Path(__file__).parent / "questions/cries"
MISSED, TAKEN = 9, 8
"""Of 480, and of 320."""


@pytest.fixture(scope="module")
def heard(real_edition: Edition) -> list[tuple[str, str, bool]]:
    """The kind of each message, the message, and whether it got a card."""
    found = []
    for file in sorted(CRIES.glob("*.txt")):
        kind = ""
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("## "):
                kind = line.removeprefix("## ")
                continue
            message = Message(AT, line, client_language=ENGLISH)
            found.append((kind, line, respond(message, Thread(), real_edition.library) is not None))
    return found


def test_cries_are_heard(heard: list[tuple[str, str, bool]]) -> None:
    """In plain words, in each language's own letters and in Latin ones."""
    cries = [(text, card) for kind, text, card in heard if kind != HARMLESS]
    assert len(cries) == 480
    assert len([text for text, card in cries if not card]) <= MISSED


def test_harmless_messages_are_let_through(heard: list[tuple[str, str, bool]]) -> None:
    """Also those that speak of past danger, of a friend, or in strong words."""
    harmless = [(text, card) for kind, text, card in heard if kind == HARMLESS]
    assert len(harmless) == 320
    assert len([text for text, card in harmless if card]) <= TAKEN
