"""A long text in pieces that fit one reply. What does not fit stands behind "more"."""

from __future__ import annotations

import re

LONGEST = 900
"""Characters of one reply, source line included: what can be read on a phone without losing the thread."""
SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+")


def pages(text: str, room: int) -> tuple[str, ...]:
    """The text cut into pieces of at most ``room`` characters: between paragraphs, else sentences, else words."""
    text, room = text.strip(), max(room, 1)
    if len(text) <= room:
        return (text,) if text else ()
    cut = text.rfind("\n\n", 0, room + 1)
    if cut <= 0:
        cut = max((found.start() for found in SENTENCE_END.finditer(text[: room + 1])), default=0)
    if cut <= 0:
        cut = text.rfind(" ", 0, room + 1)
    if cut <= 0:
        cut = room
    return (text[:cut].rstrip(), *pages(text[cut:], room))
