"""Nothing fits: say so plainly, with two near topics if there are any, and a way to a person."""

from __future__ import annotations

from bot.answering.steps.choice import offers
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Missed, Question, Reply

NEAR = 2
NEAREST = 0.05
"""Confidence below which a topic is not near enough to be offered."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply:
    day, language = london_day(question.message.at), question.language
    near = tuple(match for match in matches if match.confidence >= NEAREST)
    buttons = offers(near, NEAR, question, library)
    text = library.say(language, "unknown", day)
    if buttons:
        text += "\n\n" + library.say(language, "unknown-near", day)
    missed = Missed("not found", near[0].id if near else None)
    return Reply(Kind.UNKNOWN, language, text, buttons=buttons, missed=missed)
