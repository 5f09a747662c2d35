"""The text of a message: parsed, cleaned, trimmed and measured as on the real server."""

import re
from dataclasses import dataclass

from .arguments import Arguments
from .entities import Entity, find_entities, in_utf16
from .html import parse_html
from .marks import MarkupError
from .refusal import Json, bad

_LONGEST_BYTES = 1 << 15  # before parsing: Client.cpp, get_formatted_text
_LONGEST = 4096  # code points, after parsing
_TO_SPACE = "\x00-\x09\x0b\x0c\x0e-\x1f"
_VANISH = "\r\u2028-\u202e\u0333\u033f\u030a"
_UNCLEAN = re.compile(f"[{_TO_SPACE}{_VANISH}]")
_BECOMES_SPACE = re.compile(f"[{_TO_SPACE}]")
_BLANK = re.compile("[\\s\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u2800\u3000\ufffc]*\\Z")


@dataclass(frozen=True)
class Wording:
    """A text as it will be shown, its entities, and what the bot had written."""

    text: str
    entities: tuple[Json, ...]
    raw: str


def read_wording(arguments: Arguments) -> Wording:
    """The text of a send or an edit, or the refusal that it deserves."""
    raw = arguments.get("text", "")
    if not raw:
        raise bad("message text is empty")
    size = len(_bytes(raw))
    if size > _LONGEST_BYTES:
        raise bad("text is too long")
    text, entities = _marked(raw, arguments)
    if _UNCLEAN.search(text):
        text, entities = _cleaned(text, entities)
    text, entities = _trimmed(text, entities)
    if _BLANK.match(text):
        raise bad("text must be non-empty")
    if len(text) > _LONGEST:
        raise bad("message is too long")
    entities += find_entities(text, entities)
    return Wording(text, tuple(in_utf16(text, entities)), raw)


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None


def _marked(raw: str, arguments: Arguments) -> tuple[str, list[Entity]]:
    mode = arguments.get("parse_mode", "").lower()
    if mode == "html":
        try:
            return parse_html(raw)
        except MarkupError as error:
            raise bad(f"can't parse entities: {error}") from None
    if mode not in ("", "none"):  # Markdown is not played here
        raise bad("unsupported parse_mode")
    return raw, _given(raw, arguments.parsed("entities", "entities"))


def _given(text: str, listed: object) -> list[Entity]:
    """Entities that the bot wrote out itself, from UTF-16 units to code points."""
    if not isinstance(listed, list):
        return []
    units = [place for place, letter in enumerate(text) for _ in range(1 + (letter > "\uffff"))]
    units.append(len(text))
    return [_one_given(entry, units) for entry in listed]


def _one_given(entry: object, units: list[int]) -> Entity:
    try:
        extra = dict(entry)  # type: ignore[call-overload]
        kind, start, length = str(extra.pop("type")), int(extra.pop("offset")), int(extra.pop("length"))
    except (TypeError, ValueError, KeyError):
        raise bad("can't parse MessageEntity: expected an Object") from None
    if start < 0 or length < 0:
        raise bad(f"receive an entity with incorrect offset {start}")
    last = len(units) - 1
    return Entity(kind, units[min(start, last)], units[min(start + length, last)], extra)


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces, some others vanish; entities move along."""
    kept: list[str] = []
    moved = []
    for letter in text:
        moved.append(len(kept))
        if _BECOMES_SPACE.match(letter):
            kept.append(" ")
        elif not _UNCLEAN.match(letter):
            kept.append(letter)
    moved.append(len(kept))
    return "".join(kept), [Entity(one.kind, moved[one.start], moved[one.end], one.extra) for one in entities]


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without spaces and line ends at both ends; empty entities fall away."""
    shown = text.rstrip(" \n")
    left = len(shown) - len(shown.lstrip(" \n"))
    shown = shown[left:]
    size = len(shown)
    clipped = (
        Entity(one.kind, min(max(one.start - left, 0), size), min(max(one.end - left, 0), size), one.extra)
        for one in entities
    )
    return shown, [one for one in clipped if one.end > one.start]
