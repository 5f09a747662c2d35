"""What a text says: words, or a command with what stands behind it."""

from __future__ import annotations

import pytest

from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.slash import messages_of
from bot.content.library import Library
from tests.conftest import AT


def read(library: Library, text: str) -> list[str]:
    """What is tried in turn: the words, or the press in brackets."""
    found = messages_of(Incoming(1, Ask.TEXT, chat=1, sent=AT, text=text, language="en"), library, AT)
    assert all(message.at == message.sent == AT for message in found)
    return [f"[{message.press}]" if message.press else message.text for message in found]


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("hello", ["hello"]),
        ("/start", ["[start]"]),
        ("/START@TestBot", ["[start]"]),
        ("/start house", ["[show:house]"]),
        ("/start suicide", ["suicide", "[start]"]),
        ("/start i need help", ["i need help"]),
        ("/clear", ["[clear]"]),
        ("/clear now please", ["now please", "[clear]"]),
        ("/language albanian", ["albanian", "[language]"]),
        ("/nothing such", ["nothing such"]),
    ],
)
def test_what_is_tried(tiny: Library, text: str, tried: list[str]) -> None:
    """Words first where they could be danger; the command's button where it is meant."""
    assert read(tiny, text) == tried
