"""A file of answers -> Entry. Language and topic come from where the file lies."""

from __future__ import annotations

from bot.content.pieces import Piece
from bot.content.shapes.record import Record, items_of
from bot.model import ENGLISH, Entry, Place, Problem, Span

SHARED = ("id", "title", "asked", "proof", "answer")
FIELDS = (*SHARED, "more", "sources", "more_sources", "see_also", "reader", "from", "until", "draft", "reviewed")
FIELDS_OF_A_TRANSLATION = (*SHARED, "of", "checked_by")
UNSOURCED = ("smalltalk", "cannot-say", "language")
"""Topics whose answers may say something about the assistant itself, which has no page to cite."""


def read_entries(piece: Piece | None, language: str, topic: str, problems: list[Problem]) -> list[Entry]:
    """The entries of one file. A translation takes sources, dates and all else from its English entry."""
    return [_entry(item, language, topic, problems) for item in items_of(piece, "answer", problems)]


def _entry(piece: Piece, language: str, topic: str, problems: list[Problem]) -> Entry:
    english = language == ENGLISH
    record = Record(piece, "answer", FIELDS if english else FIELDS_OF_A_TRANSLATION, problems)
    answer = record.text("answer", needed=english)
    return Entry(
        id=record.identity(),
        language=language,
        topic=topic,
        title=record.text("title", needed=english or bool(answer)),
        asked=record.texts("asked", at_least=int(english)),
        proof=record.texts("proof"),
        answer=answer,
        more=record.text("more", needed=False) if english else "",
        sources=record.texts("sources", at_least=int(topic not in UNSOURCED)) if english else (),
        more_sources=record.texts("more_sources") if english else (),
        see_also=record.texts("see_also") if english else (),
        professional=english and record.choice("reader", ("professional",)) == "professional",
        span=record.span(),
        draft=record.choice("draft", ("true", "false")) == "true",
        checked=english or bool(record.text("checked_by", needed=False)),
        of=record.text("of", needed=False) if not english else "",
        reviewed=record.check("reviewed") if english else None,
        place=record.place,
    )


def only_asked(some_id: str, language: str, asked: tuple[str, ...], place: Place) -> Entry:
    """What is known of an answer in a language in which it is only asked for: it is given in English."""
    return Entry(
        id=some_id,
        language=language,
        topic="",
        title="",
        asked=asked,
        proof=(),
        answer="",
        more="",
        sources=(),
        more_sources=(),
        see_also=(),
        professional=False,
        span=Span(),
        draft=False,
        checked=False,
        of="",
        reviewed=None,
        place=place,
    )
