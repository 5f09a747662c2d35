"""Nothing fits: say so plainly, with two near topics if there are any, and a way to a person."""

from __future__ import annotations

from bot.answering.presses import shows
from bot.answering.steps.choice import offers
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Missed, Question, Reply

NEAR = 2


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply:
    day, language = london_day(question.message.at), question.language
    buttons = offers(matches, NEAR, question, library) or tuple(
        shows(title, name) for name in library.phrases[language].offer if (title := library.title(name, language, day))
    )
    text = library.say(language, "unknown", day)
    if buttons:
        text += "\n\n" + library.say(language, "unknown-near", day)
    return Reply(
        Kind.UNKNOWN, language, text, buttons=buttons, missed=Missed("not found", buttons[0].entry if buttons else None)
    )
