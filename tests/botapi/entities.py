"""Entities: the marked stretches of a text, and those that the server finds by itself."""

import re
from dataclasses import dataclass, field

from .refusal import Json

_WORTH_A_LOOK = re.compile(r"[/@]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+)"
    r"|(?<![\w@/])(?P<mention>@\w{3,32})\b"
    r"|(?<![\w/])(?P<bot_command>/\w{1,64}(?:@\w{3,32})?)(?![\w/])"
)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass
class Entity:
    """A stretch of text in code points; on the wire it is counted in UTF-16 units."""

    kind: str
    start: int
    end: int
    extra: dict[str, object] = field(default_factory=dict)


def find_entities(text: str, taken: list[Entity]) -> list[Entity]:
    """Links, mentions and commands in a text, except where something is marked already."""
    if not _WORTH_A_LOOK.search(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        start, end = match.start(), match.end() - len(_loose_end(match[0]))
        if not any(one.start < end and start < one.end and one.kind != "bold" for one in taken):
            found.append(Entity(match.lastgroup or "", start, end))
    return found


def _loose_end(text: str) -> str:
    """The punctuation after a link, which belongs to the sentence."""
    return text[len(text.rstrip(".,;:!?)'")) :]


def in_utf16(text: str, entities: list[Entity]) -> list[Json]:
    """The entities as the Bot API shows them: in order, outer before inner, at most 100."""
    ordered = sorted(entities, key=lambda one: (one.start, -one.end))[:100]
    astral = [match.start() for match in _ASTRAL.finditer(text)] if ordered else []
    return [_shown(one, astral) for one in ordered]


def _shown(one: Entity, astral: list[int]) -> Json:
    start = one.start + sum(1 for place in astral if place < one.start)
    end = one.end + sum(1 for place in astral if place < one.end)
    return {"type": one.kind, "offset": start, "length": end - start, **one.extra}
