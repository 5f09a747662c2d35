"""calls.yaml -> Call; the words of a call, in phrases.yaml of each language -> CallWords."""

from __future__ import annotations

from bot.content.reading import Piece
from bot.content.shapes.record import Record, items_of, named_items
from bot.content.shapes.sources import allowed_url
from bot.model import Call, CallWords, Problem

FIELDS = ("id", "source", "opens", "closes", "form", "result")
WORDS = ("title", "asked", "about", "closed")


def read_calls(piece: Piece | None, hosts: frozenset[str] | None, problems: list[Problem]) -> list[Call]:
    return [_call(item, hosts, problems) for item in items_of(piece, "call", problems)]


def read_call_words(piece: Piece | None, problems: list[Problem]) -> dict[str, CallWords]:
    found = {}
    for name, _, item in named_items(piece, "call", problems):
        record = Record(item, "call", WORDS, problems)
        asked = record.texts("asked", at_least=1)
        found[name] = CallWords(record.text("title"), asked, record.text("about"), record.text("closed"))
    return found


def _call(piece: Piece, hosts: frozenset[str] | None, problems: list[Problem]) -> Call:
    record = Record(piece, "call", FIELDS, problems)
    return Call(
        id=record.identity(),
        source=record.text("source"),
        span=record.days("opens", "closes"),
        form=allowed_url(record, "form", hosts),
        result=record.text("result", needed=False) or None,
        place=record.place,
    )
