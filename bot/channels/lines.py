"""Lines of JSON: one conversation a line in, its replies a line out, in order. Each line is a fresh conversation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from typing import TextIO

from bot.assistant import Assistant
from bot.model import Button, Message, Reply, Source, Thread

EARLIEST, LATEST = 1970, 9000
"""Years that can be asked about: at the edges of the calendar no time zone can be reckoned."""
Json = dict[str, object]


class BadLineError(Exception):
    """A line that is not a conversation; its text says what is wrong with it, and quotes nothing of it."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one line asks for."""

    id: object
    language: str | None
    at: datetime | None
    turns: tuple[tuple[str, str | None], ...]
    """Each: the text, and the press if it is a button instead."""


def answer_lines(assistant: Assistant, asked: Iterable[str], answered: TextIO, now: Callable[[], datetime]) -> None:
    """Answer every line; one that is no conversation gets an error of its own, and the rest go on."""
    for number, line in enumerate(asked, 1):
        if not line.strip():
            continue
        try:
            conversation = read_line(line)
            out: Json = {"id": conversation.id, "replies": _replies(assistant, conversation, now)}
        except BadLineError as error:
            out = {"id": None, "error": f"line {number}: {error}"}
        answered.write(json.dumps(out, allow_nan=False) + "\n")
        answered.flush()


def read_line(line: str) -> Conversation:
    """One line taken apart.

    Raises:
        BadLineError: it is not of the form that ``ask --jsonl`` takes.
    """
    try:
        row = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise BadLineError("this is not JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("say"), list) or not row["say"]:
        raise BadLineError('a line needs "say": a list of what is typed or pressed')
    if isinstance(row.get("id"), bool) or not isinstance(row.get("id"), str | int | None):
        raise BadLineError('"id" has to be a text or a whole number')
    language = row.get("lang")
    if language is not None and not isinstance(language, str):
        raise BadLineError('"lang" has to be a language or null')
    return Conversation(row.get("id"), language, _moment(row.get("at")), tuple(map(_turn, row["say"])))


def _no_number(name: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(name)


def _turn(said: object) -> tuple[str, str | None]:
    if isinstance(said, str):
        return said, None
    if isinstance(said, dict) and isinstance(said.get("press"), str):
        return "", said["press"]
    raise BadLineError('"say" may hold texts and {"press": "…"} only')


def _moment(at: object) -> datetime | None:
    if at is None:
        return None
    try:
        moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    except ValueError:
        moment = None
    if moment is None or not EARLIEST <= moment.year <= LATEST:
        raise BadLineError('"at" has to be a moment such as 2026-11-21T10:00:00Z')
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _replies(assistant: Assistant, conversation: Conversation, now: Callable[[], datetime]) -> list[Json]:
    thread, replies = Thread(), []
    for text, press in conversation.turns:
        message = Message(conversation.at or now(), text, press, conversation.language)
        started = perf_counter()
        reply, thread = assistant.reply_to(message, thread)
        replies.append(_as_json(reply, (perf_counter() - started) * 1000))
    return replies


def _as_json(reply: Reply, milliseconds: float) -> Json:
    found: Json = {
        "kind": reply.kind,
        "lang": reply.language,
        "entry": reply.entry,
        "text": reply.text,
        "ms": round(milliseconds, 2),
        "sources": [_source(source) for source in reply.sources],
        "buttons": [_button(button) for button in reply.buttons],
        "matches": [{"entry": match.id, "confidence": round(match.confidence, 3)} for match in reply.matches],
    }
    return found if reply.text_language is None else found | {"text_lang": reply.text_language}


def _source(source: Source) -> Json:
    return {"title": source.title, "url": source.url, "date": source.date}


def _button(button: Button) -> Json:
    fields = {"press": button.press, "entry": button.entry, "url": button.url, "copy": button.copy}
    return {"label": button.label, **{name: value for name, value in fields.items() if value is not None}}
