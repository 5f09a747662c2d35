"""The search is torn between a few things: did you mean one of these?"""

from __future__ import annotations

from bot.answering.presses import says_none, shows
from bot.content.library import Library, london_day
from bot.model import Button, Kind, Match, Question, Reply

TORN = 0.25
"""Confidence of the best match from which it is worth asking back."""
FEWEST, MOST = 2, 3
"""Things to choose from: one alone is no choice, more than three are not read."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    if len(matches) < FEWEST or matches[0].confidence < TORN:
        return None
    day, language = london_day(question.message.at), question.language
    none = says_none(library.phrases[language].buttons["none-of-these"])
    text = library.say(language, "choice", day)
    return Reply(Kind.CHOICE, language, text, buttons=(*offers(matches, MOST, question, library), none))


def offers(matches: tuple[Match, ...], most: int, question: Question, library: Library) -> tuple[Button, ...]:
    """Buttons that lead to the best matches."""
    day = london_day(question.message.at)
    named = [(match.id, library.title(match.id, question.language, day)) for match in matches[:most]]
    return tuple(shows(title, some_id) for some_id, title in named if title)
