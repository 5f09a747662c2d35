"""A pressed button, or a command of the app's menu, which is a button by another name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.answering.cards import card_of
from bot.answering.cards.entry import entry_card
from bot.answering.cards.members import Members
from bot.answering.presses import (
    CLEAR,
    LANGUAGE,
    MEMBERS,
    MORE,
    NONE,
    REPORTS,
    SHOW,
    START,
    Press,
    chooses_language,
    read_press,
)
from bot.answering.steps import shelf
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Missed, Question, Reply


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """What the button leads to; that it is too old, if it leads nowhere any more."""
    if question.message.press is None:
        return None
    press, day, language = read_press(question.message.press), london_day(question.message.at), question.language
    reply = DEEDS[press.deed](press, library, language, day) if press else None
    return reply or Reply(Kind.UNKNOWN, language, library.say(language, "old-button", day))


def _show(press: Press, library: Library, language: str, day: date) -> Reply | None:
    return card_of(press.id, library, language, day)


def _more(press: Press, library: Library, language: str, day: date) -> Reply | None:
    entry = library.entry(press.id, language, day)
    return entry_card(entry, library, language, day, press.page) if entry else None


def _members(press: Press, library: Library, language: str, day: date) -> Reply | None:
    return Members(library, language, day).view(press.id)


def _none(press: Press, library: Library, language: str, day: date) -> Reply:
    text = library.say(language, "none-of-these", day)
    return Reply(Kind.UNKNOWN, language, text, missed=Missed("none of these", None))


def _start(press: Press, library: Library, language: str, day: date) -> Reply:
    numbers = library.numbers_to_copy(library.phrases[language].say["welcome"], language)
    return Reply(Kind.SMALLTALK, language, library.say(language, "welcome", day), buttons=numbers)


def _clear(press: Press, library: Library, language: str, day: date) -> Reply:
    return Reply(Kind.SMALLTALK, language, library.say(language, "clear", day))


def _reports(press: Press, library: Library, language: str, day: date) -> Reply:
    return shelf.newest(library, language, day)


def _language(press: Press, library: Library, language: str, day: date) -> Reply | None:
    """The languages to choose from; or, once one is chosen, a word in it. The assistant keeps it in the thread."""
    if press.id:
        known = press.id in library.languages
        return Reply(Kind.LANGUAGE, press.id, library.say(press.id, "language-chosen", day)) if known else None
    names = {each: library.say(each, "language-name", day) for each in library.languages}
    text = library.say(language, "language", day, languages=", ".join(names.values()))
    return Reply(Kind.LANGUAGE, language, text, buttons=tuple(chooses_language(names[each], each) for each in names))


DEEDS: dict[str, Callable[[Press, Library, str, date], Reply | None]] = {
    SHOW: _show,
    MORE: _more,
    MEMBERS: _members,
    NONE: _none,
    START: _start,
    CLEAR: _clear,
    REPORTS: _reports,
    LANGUAGE: _language,
}
