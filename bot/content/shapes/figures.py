"""figures.yaml -> Figure."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from bot.content.pieces import Items, Piece
from bot.content.shapes.record import Record, named_items
from bot.model import Figure, Place, Problem, Span

FIELDS = ("value", "source", "from", "until")
Value = tuple[Span, str, str]


def read_figures(piece: Piece | None, problems: list[Problem]) -> dict[str, Figure]:
    found = {}
    for name, place, item in named_items(piece, "figure", problems):
        blocks = item.items if isinstance(item, Items) else (item,)
        values = tuple(_value(block, problems) for block in blocks)
        found[name] = Figure(name, values, place)
        _no_two_at_once(name, values, place, problems)
    return found


def _value(piece: Piece, problems: list[Problem]) -> Value:
    record = Record(piece, "figure", FIELDS, problems)
    return record.span(), record.text("value"), record.text("source")


def _no_two_at_once(name: str, values: tuple[Value, ...], place: Place, problems: list[Problem]) -> None:
    ordered = sorted((span.start or date.min, span.end or date.max) for span, _, _ in values)
    for (_, end), (start, _) in pairwise(ordered):
        if start <= end:
            what = f'"{name}" has two values at the same time.'
            problems.append(Problem(place, what, 'Mend their "from" and "until".'))
            return
