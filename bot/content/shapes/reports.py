"""reports.yaml -> Report."""

from __future__ import annotations

from bot.content.pieces import Piece
from bot.content.shapes.record import Record, items_of
from bot.content.shapes.sources import allowed_url
from bot.model import Problem, Report

FIELDS = ("id", "title", "date", "authors", "with", "topics", "about", "asked", "source", "url", "isbn", "see_also")


def read_reports(piece: Piece | None, hosts: frozenset[str] | None, problems: list[Problem]) -> list[Report]:
    return [_report(item, hosts, problems) for item in items_of(piece, "report", problems)]


def _report(piece: Piece, hosts: frozenset[str] | None, problems: list[Problem]) -> Report:
    record = Record(piece, "report", FIELDS, problems)
    return Report(
        id=record.identity(),
        title=record.text("title"),
        date=record.printed_date("date"),
        authors=record.texts("authors"),
        partners=record.texts("with"),
        topics=record.texts("topics", at_least=1),
        about=record.text("about"),
        asked=record.texts("asked", at_least=1),
        source=record.text("source"),
        url=allowed_url(record, "url", hosts),
        isbn=record.text("isbn", needed=False) or None,
        see_also=record.texts("see_also"),
        place=record.place,
    )
