"""safety/danger.yaml of a language -> Danger, in order of urgency."""

from __future__ import annotations

from bot.content.reading import Piece
from bot.content.shapes.record import Record, items_of
from bot.model import Danger, Problem

FIELDS = ("id", "phrases", "unless", "card", "must_catch", "must_let_through")


def read_dangers(piece: Piece | None, language: str, problems: list[Problem]) -> list[Danger]:
    return [_danger(item, language, problems) for item in items_of(piece, "danger", problems)]


def _danger(piece: Piece, language: str, problems: list[Problem]) -> Danger:
    record = Record(piece, "danger", FIELDS, problems)
    return Danger(
        id=record.identity(),
        language=language,
        phrases=record.texts("phrases", at_least=1),
        unless=record.texts("unless"),
        card=record.text("card"),
        must_catch=record.texts("must_catch", at_least=1),
        must_let_through=record.texts("must_let_through"),
        place=record.place,
    )
