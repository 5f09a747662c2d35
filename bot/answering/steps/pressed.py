"""A pressed button, or a command of the app's menu, which is a button by another name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.answering.cards import card_of
from bot.answering.cards.citation import citation_card
from bot.answering.cards.entry import entry_card
from bot.answering.cards.ladder import Ladder
from bot.answering.cards.members import Members
from bot.answering.cards.shelf import Shelf
from bot.answering.presses import (
    CITE,
    CLEAR,
    ENOUGH,
    IN_ENGLISH,
    LANGUAGE,
    MEMBERS,
    MORE,
    NONE,
    PART,
    REPORTS,
    SHOW,
    START,
    Press,
    chooses_language,
    read_press,
)
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Kind, Match, Missed, Question, Reply, Way


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """What the button leads to; that it is too old, if it leads nowhere any more."""
    if question.message.press is None:
        return None
    press, at, language = read_press(question.message.press), question.message.at, question.language
    reply = DEEDS[press.deed](press, library, language, at) if press else None
    return reply or Reply(Kind.UNKNOWN, language, library.say(language, "old-button", london_day(at)))


def _show(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    return card_of(press.id, library, language, at)


def _more(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    entry = library.entry(press.id, language, london_day(at))
    return entry_card(entry, library, language, london_day(at), press.page) if entry else None


def _in_english(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    """The English text of an entry, for somebody who goes on being addressed in another language."""
    entry = library.entry(press.id, ENGLISH, london_day(at))
    card = entry_card(entry, library, ENGLISH, london_day(at)) if entry else None
    return card and replace(card, language=language, text_language=ENGLISH if language != ENGLISH else None)


def _members(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    return Members(library, language, london_day(at)).view(press.id)


def _none(press: Press, library: Library, language: str, at: datetime) -> Reply:
    text = library.say(language, "none-of-these", london_day(at))
    return Reply(Kind.UNKNOWN, language, text, missed=Missed("none of these", None))


def _part(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    """A step towards a call's form; where nobody can take part that way any more, the call as it now is."""
    call = library.call(press.id)
    step = Ladder(call, library, language, at).rung(Way(press.way), press.step) if call else None
    return step or card_of(press.id, library, language, at)


def _enough(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    """The end of the way; of a call that has closed meanwhile, the call as it now is."""
    call = library.call(press.id)
    return Ladder(call, library, language, at).enough() or card_of(press.id, library, language, at) if call else None


def _start(press: Press, library: Library, language: str, at: datetime) -> Reply:
    numbers = library.numbers_to_copy(library.phrases[language].say["welcome"], language)
    return Reply(Kind.SMALLTALK, language, library.say(language, "welcome", london_day(at)), buttons=numbers)


def _clear(press: Press, library: Library, language: str, at: datetime) -> Reply:
    return Reply(Kind.SMALLTALK, language, library.say(language, "clear", london_day(at)))


def _reports(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    shelf = Shelf(library, language, london_day(at))
    return shelf.browsed(press.id) if press.id else shelf.newest()


def _cite(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    report = library.report(press.id)
    return citation_card(report, library, language, london_day(at)) if report else None


def _language(press: Press, library: Library, language: str, at: datetime) -> Reply | None:
    """The languages to choose from; or, once one is chosen, a word in it. The assistant keeps it in the thread."""
    day = london_day(at)
    if press.id:
        known = press.id in library.languages
        return Reply(Kind.LANGUAGE, press.id, library.say(press.id, "language-chosen", day)) if known else None
    names = {each: library.say(each, "language-name", day) for each in library.languages}
    text = library.say(language, "language", day, languages=", ".join(names.values()))
    return Reply(Kind.LANGUAGE, language, text, buttons=tuple(chooses_language(names[each], each) for each in names))


DEEDS: dict[str, Callable[[Press, Library, str, datetime], Reply | None]] = {
    SHOW: _show,
    MORE: _more,
    IN_ENGLISH: _in_english,
    PART: _part,
    ENOUGH: _enough,
    MEMBERS: _members,
    NONE: _none,
    START: _start,
    CLEAR: _clear,
    REPORTS: _reports,
    CITE: _cite,
    LANGUAGE: _language,
}
