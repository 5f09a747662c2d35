"""The search is torn between a few things: did you mean one of these?"""

from __future__ import annotations

from datetime import date

from bot.answering.cards.entry import KINDS
from bot.answering.presses import says_none, shows
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Button, Kind, Match, Question, Reply
from bot.search.ranking import OURS

NEVER_OFFERED = (Kind.SMALLTALK, Kind.LANGUAGE, Kind.UNKNOWN)
"""Small talk and refusals: nobody would choose them from a list."""
NEAREST = 0.02
"""Confidence below which a topic is not near enough to be offered."""
FEWEST, MOST = 2, 3
"""Things to choose from: one alone is no choice, more than three are not read."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    if not matches or matches[0].ours < OURS or _refused(matches[0].id, question, library):
        return None
    day, language = london_day(question.message.at), question.language
    offered = offers(matches, MOST, question, library)
    if len(offered) < FEWEST:
        return None
    none = says_none(library.phrases[language].buttons["none-of-these"])
    return Reply(Kind.CHOICE, language, library.say(language, "choice", day), buttons=(*offered, none))


def _refused(some_id: str, question: Question, library: Library) -> bool:
    """Is the likeliest that we cannot say it? Then other topics are no help."""
    entry = library.entry(some_id, ENGLISH, london_day(question.message.at))
    return entry is not None and KINDS.get(entry.topic) is Kind.UNKNOWN


def offers(matches: tuple[Match, ...], most: int, question: Question, library: Library) -> tuple[Button, ...]:
    """Buttons that lead to the best matches; small talk and refusals are nothing to offer."""
    day = london_day(question.message.at)
    near = [match.id for match in matches if match.confidence >= NEAREST]
    named = [(name, library.title(name, question.language, day)) for name in near if worth_offering(name, library, day)]
    return tuple(shows(title, some_id) for some_id, title in named[:most] if title)


def worth_offering(some_id: str, library: Library, day: date) -> bool:
    """Is it more than small talk or a refusal?"""
    entry = library.entry(some_id, ENGLISH, day)
    return entry is None or KINDS.get(entry.topic) not in NEVER_OFFERED
