"""A pressed button."""

from __future__ import annotations

from bot.answering.cards import card_of
from bot.answering.cards.entry import entry_card
from bot.answering.cards.members import Members
from bot.answering.presses import MEMBERS, MORE, NONE, SHOW, read_press
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Missed, Question, Reply


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """What the button leads to; that it is too old, if it leads nowhere any more."""
    if question.message.press is None:
        return None
    press, day, language = read_press(question.message.press), london_day(question.message.at), question.language
    reply: Reply | None = None
    if press and press.deed == SHOW:
        reply = card_of(press.id, library, language, day)
    elif press and press.deed == MORE and (entry := library.entry(press.id, language, day)):
        reply = entry_card(entry, library, language, day, press.page)
    elif press and press.deed == MEMBERS:
        reply = Members(library, language, day).view(press.id)
    elif press and press.deed == NONE:
        text = library.say(language, "none-of-these", day)
        reply = Reply(Kind.UNKNOWN, language, text, missed=Missed("none of these", None))
    return reply or Reply(Kind.UNKNOWN, language, library.say(language, "old-button", day))
