"""What the tags of parse_mode HTML mean."""

from dataclasses import dataclass

from .entities import Entity
from .links import is_link

_PLAIN = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
TAGS = {*_PLAIN, "a", "tg-emoji", "tg-time", "pre", "code", "blockquote"}


class MarkupError(Exception):
    """What the real server says after "can't parse entities: "."""


@dataclass
class OpenTag:
    """A tag that waits for its end."""

    name: str
    argument: str
    start: int


def mark(tag: OpenTag, text: str, entities: list[Entity]) -> None:
    """Add to the entities what a tag makes of the text from its start on, now that its end was met."""
    stretch = Entity(_PLAIN.get(tag.name, tag.name), tag.start, len(text))
    if tag.name in _PLAIN:
        entities.append(stretch)
    elif tag.name == "a":
        _mark_link(stretch, tag.argument or text[tag.start :], entities)
    elif tag.name == "blockquote":
        stretch.kind = "expandable_blockquote" if tag.argument else "blockquote"
        entities.append(stretch)
    elif tag.name == "tg-emoji":
        _mark_emoji(stretch, tag.argument, entities)
    elif tag.name in ("pre", "code"):
        _mark_code(stretch, tag.argument, entities)


def _mark_link(stretch: Entity, url: str, entities: list[Entity]) -> None:
    """A link that the server would not take is plain text."""
    if is_link(url):
        entities.append(Entity("text_link", stretch.start, stretch.end, {"url": url}))


def _mark_emoji(stretch: Entity, number: str, entities: list[Entity]) -> None:
    if not number.isdigit() or int(number) == 0:
        raise MarkupError("Invalid custom emoji identifier specified")
    entities.append(Entity("custom_emoji", stretch.start, stretch.end, {"custom_emoji_id": number}))


def _mark_code(stretch: Entity, language: str, entities: list[Entity]) -> None:
    """`code` inside `pre`, or the other way round, is one stretch; only such a one has a language."""
    inner = entities[-1] if entities else None
    other = {"pre": "code", "code": "pre"}[stretch.kind]
    if inner and inner.kind == other and (inner.start, inner.end) == (stretch.start, stretch.end):
        language = language or str(inner.extra.pop("language", ""))
        if language:
            inner.kind, inner.extra = "pre", {"language": language}
            return
    if language and stretch.kind == "code":
        stretch.extra = {"language": language}
    entities.append(stretch)


def without_language(stretch: Entity) -> Entity:
    """`code` by itself keeps no language; it was only remembered for a `pre` around it."""
    return Entity("code", stretch.start, stretch.end) if stretch.kind == "code" else stretch
