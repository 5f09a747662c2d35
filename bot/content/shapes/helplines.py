"""helplines.yaml -> Helpline, and the numbers that must never be given."""

from __future__ import annotations

from bot.content.forbidden import digits
from bot.content.pieces import Fields, Piece
from bot.content.shapes.record import Record, items_of
from bot.model import Helpline, Problem

FIELDS = ("id", "number", "source", "checked")
NEVER = ("number", "why")
FEWEST, MOST = 3, 11
"""Digits of a number: 999 has three; no number that is rung within the United Kingdom has more than eleven."""


def read_helplines(piece: Piece | None, problems: list[Problem]) -> tuple[list[Helpline], dict[str, str]]:
    """The helplines; and, by their digits, the numbers never to give, each with the reason."""
    whole = Record(piece, "file of helplines", ("helplines", "never"), problems) if piece else None
    fields = piece.fields if isinstance(piece, Fields) else {}
    helplines = [_helpline(item, problems) for item in items_of(fields.get("helplines"), "helpline", problems)]
    never = {}
    for item in items_of(fields.get("never"), "number", problems):
        record = Record(item, "number", NEVER, problems)
        never[digits(record.text("number"))] = record.text("why")
    if whole and not helplines:
        whole.say(whole.place, "This file lists no helpline.", 'Write them under "helplines:", each with a dash.')
    return helplines, never


def _helpline(piece: Piece, problems: list[Problem]) -> Helpline:
    record = Record(piece, "helpline", FIELDS, problems)
    checked = record.check("checked")
    return Helpline(record.identity(), _number(record), record.text("source"), checked, record.place)


def _number(record: Record) -> str:
    """As it is rung from the United Kingdom: digits and single spaces."""
    written = record.text("number")
    strange = next((letter for letter in written if letter not in "0123456789 "), None)
    if strange or (written and not FEWEST <= len(digits(written)) <= MOST):
        why = f': "{strange}" is no digit' if strange else ""
        remedy = f"Write {FEWEST} to {MOST} digits, and spaces between them."
        record.say(record.at("number"), f'"{written}" is not a telephone number{why}.', remedy)
    return written
