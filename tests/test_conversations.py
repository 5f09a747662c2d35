"""Whole walks over the real knowledge: what frightened, hurried and curious people say, and what we say.

Each file in conversations/ is one walk. ``they say`` is typed, ``they press`` is a button's label; ``we say`` holds
what must be so: ``kind``, ``entry``, ``danger``, ``text`` (a piece of it, or a list of pieces), ``button`` (a label).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.edition import Edition
from bot.model import Message, Reply, Thread
from tests.conftest import AT, TESTS

WALKS = sorted((TESTS / "conversations").glob("*.yaml"))
KNOWN = {"kind", "entry", "danger", "text", "not", "button"}
Turn = dict[str, Any]


def test_there_are_walks() -> None:
    """The tests below would pass over an empty folder."""
    assert len(WALKS) >= 10


def message(turn: Turn, number: int, last: Reply | None) -> Message:
    """What is typed, or the press of the last reply's button with this label; a minute after the turn before."""
    at = AT + timedelta(minutes=number)
    if "they say" in turn:
        return Message(at, turn["they say"])
    presses = {button.label: button.press for button in (last.buttons if last else ()) if button.press}
    assert turn["they press"] in presses, presses.keys()
    return Message(at, press=presses[turn["they press"]])


def check(reply: Reply, wanted: Turn) -> None:
    """Everything that is wanted of a reply, and nothing wanted that we do not know."""
    assert wanted
    assert wanted.keys() <= KNOWN, wanted.keys() - KNOWN
    assert reply.kind == wanted.get("kind", reply.kind)
    assert reply.entry == wanted.get("entry", reply.entry)
    assert reply.danger == wanted.get("danger", reply.danger)
    for piece in listed(wanted.get("text")):
        assert piece in reply.text
    for piece in listed(wanted.get("not")):
        assert piece not in reply.text
    for label in listed(wanted.get("button")):
        assert label in [button.label for button in reply.buttons]


def listed(wanted: str | list[str] | None) -> list[str]:
    return [] if wanted is None else [wanted] if isinstance(wanted, str) else wanted


@pytest.mark.parametrize("path", WALKS, ids=lambda path: path.stem)
def test_a_walk_goes_as_written(real_edition: Edition, path: Path) -> None:
    """Turn by turn, in one thread."""
    turns: list[Turn] = yaml.safe_load(path.read_text("utf-8"))["walk"]
    assert len(turns) >= 2
    thread, reply = Thread(), None
    for number, turn in enumerate(turns):
        reply, thread = real_edition.assistant.reply_to(message(turn, number, reply), thread)
        check(reply, turn["we say"])
