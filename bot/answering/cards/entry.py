"""An entry as a reply: its text, what it rests on, and the way on."""

from __future__ import annotations

from datetime import date

from bot.answering.citing import grouped
from bot.answering.pages import LONGEST, pages
from bot.answering.presses import shows, shows_more
from bot.content.library import Library
from bot.model import Button, Entry, Kind, Reply, Source

KINDS = {"smalltalk": Kind.SMALLTALK, "taking-part": Kind.HANDOFF, "cannot-say": Kind.UNKNOWN}
"""What a reply is, by the topic of its entry; every other topic gives an answer."""
FOR_NOTES = 100
"""Characters left for the line that a Note may add."""
FURTHER = 2
"""Buttons to further entries under an answer: a phone shows few, and fear reads fewer."""


def entry_card(entry: Entry, library: Library, language: str, day: date, page: int = 0) -> Reply | None:
    """One page of an entry: first the answer, then what stands behind "more"; None if it has no such page."""
    english = library.english(entry)
    whole = [
        *_pages(entry.answer, english.sources, library, language, day),
        *_pages(english.more, (*english.more_sources, *english.sources), library, language, day),
    ]
    if page >= len(whole):
        return None
    text, sources = whole[page]
    more = library.phrases[language].buttons["more"]
    onward = (shows_more(more, entry.id, page + 1),) if page + 1 < len(whole) else ()
    return Reply(
        kind=KINDS.get(entry.topic, Kind.ANSWER),
        language=language,
        text_language=None if entry.language == language else entry.language,
        text=text,
        sources=sources,
        buttons=onward + _further(english, library, language, day),
        entry=entry.id,
    )


def _pages(
    text: str, named: tuple[str, ...], library: Library, language: str, day: date
) -> list[tuple[str, tuple[Source, ...]]]:
    """The text in pieces that fit, each with the sources that fit under it; the other sources on further pages."""
    groups = grouped(library.sources_of(text, named, day), library, language, day)
    line, first = groups[0] if groups else ("", ())
    pieces = pages(library.fill(text, day), LONGEST - FOR_NOTES - len(line) - 2)
    shown = [("\n\n".join(filter(None, [piece, line])), first) for piece in pieces]
    return shown + groups[1:] if pieces else []


def _further(entry: Entry, library: Library, language: str, day: date) -> tuple[Button, ...]:
    named = [(name, library.title(name, language, day)) for name in entry.see_also[:FURTHER]]
    return tuple(shows(title, name) for name, title in named if title)
