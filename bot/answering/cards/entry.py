"""An entry as a reply: its text, what it rests on, and the way on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.answering.citing import fitting
from bot.answering.pages import LONGEST, pages
from bot.answering.presses import shows, shows_more
from bot.content.library import Library
from bot.model import ENGLISH, Button, Entry, Kind, Reply, Source

KINDS = {
    "smalltalk": Kind.SMALLTALK,
    "taking-part": Kind.HANDOFF,
    "cannot-say": Kind.UNKNOWN,
    "language": Kind.LANGUAGE,
}
"""What a reply is, by the topic of its entry; every other topic gives an answer."""
FOR_NOTES = 100
"""Characters left for the line that a Note may add."""
IN_FRAME = ("in-english", "interpreters")
"""What stands above and below an answer that is in English, where the person is addressed in another language."""
OUTDATED, UNCHECKED = "outdated", "unchecked"
"""What stands below a translation whose English has changed since, and below one that no speaker has checked."""
FURTHER = 2
"""Buttons to further entries under an answer: a phone shows few, and fear reads fewer."""
Sources = tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an entry: a text with its source line, and the sources cited there."""

    text: str
    sources: Sources
    language: str
    """In which the text is written: the detail is English everywhere."""


def entry_card(entry: Entry, library: Library, language: str, day: date, page: int = 0) -> Reply | None:
    """One page of an entry: first the answer, then what stands behind "more"; None if it has no such page."""
    whole = _pages(entry.id, library, language, day)
    if page >= len(whole):
        return None
    more = library.phrases[language].buttons["more"]
    onward = (shows_more(more, entry.id, page + 1),) if page + 1 < len(whole) else ()
    return Reply(
        kind=KINDS.get(entry.topic, Kind.ANSWER),
        language=language,
        text_language=None if whole[page].language == language else whole[page].language,
        text=whole[page].text,
        sources=whole[page].sources,
        buttons=onward + _further(library.english(entry), library, language, day),
        entry=entry.id,
    )


@lru_cache(maxsize=512)
def _pages(entry_id: str, library: Library, language: str, day: date) -> list[Page]:
    """The answer, then the detail. Sources that do not fit under the one are cited first under the other.

    Worked out once a day for each entry: it rests on staff's words alone.
    """
    entry = library.entry(entry_id, language, day)
    if entry is None:
        return []
    english = library.english(entry)
    cutting = _Cutting(entry, library, language, day)
    found, left = cutting.pages_of(entry.answer, library.sources_of(entry.answer, english.sources, day), entry.language)
    more = english.more if library.figures_hold(english.more, day) else ""
    if more:
        behind = library.sources_of(more, (*english.more_sources, *english.sources), day)
        left = tuple(dict.fromkeys((*left, *behind)))
    further, left = cutting.pages_of(more, left, ENGLISH)
    while left:
        last, left = cutting.pages_of("", left, ENGLISH)
        further += last
    return found + further


def lines_beside(entry: Entry, library: Library) -> tuple[str, ...]:
    """The names of the lines that stand below a text that was translated."""
    return (*([OUTDATED] if library.outdated(entry) else []), *([] if entry.checked else [UNCHECKED]))


@dataclass(frozen=True, slots=True)
class _Cutting:
    """Texts of an entry cut into pages for one language on one day."""

    entry: Entry
    library: Library
    language: str
    day: date

    def pages_of(self, text: str, sources: Sources, written_in: str) -> tuple[list[Page], Sources]:
        """The text in pieces with as many sources under each as fit; and the sources that did not fit.

        Sources without a text are a page of their own: nothing goes uncited.
        """
        filled, room = self.library.fill(text, self.day, written_in), LONGEST - self._kept_free(written_in)
        line, shown = fitting(sources, room - len(filled) - 2, self.library, self.language, self.day)
        pieces = pages(filled, room - len(line) - 2) or (("",) if sources else ())
        found = [Page("\n\n".join(filter(None, [piece, line])), shown, written_in) for piece in pieces]
        return found, sources[len(shown) :]

    def _kept_free(self, written_in: str) -> int:
        """Characters left for the lines that Notes add: beside an English text in another language, two of its own."""
        lines = IN_FRAME if written_in != self.language else lines_beside(self.entry, self.library)
        return max(FOR_NOTES, sum(len(self.library.say(self.language, each, self.day)) + len("\n\n") for each in lines))


def _further(entry: Entry, library: Library, language: str, day: date) -> tuple[Button, ...]:
    named = [(name, library.title(name, language, day)) for name in entry.see_also[:FURTHER]]
    return tuple(shows(title, name) for name, title in named if title)
