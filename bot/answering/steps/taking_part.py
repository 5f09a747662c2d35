"""What is said on taking part: is it safe, is it free, who reads it, pay, names, the way; is there a call at all."""

from __future__ import annotations

from bot.answering.cards import CONDITIONS, TAKING_PART, card_of
from bot.answering.cards.call import BEFORE_A_YES, NOT_SAFE, TOLD, Calls
from bot.content.library import Library
from bot.content.offering import coming_call, open_calls
from bot.model import Match, Question, Reply
from bot.search.ranking import CLEAR, OURS, SURE
from bot.text.words import says, telling, words

OF_NO_CALL = (TAKING_PART, "tell-someone", "taking-part-themes")
"""Entries that speak of the time without an open call: while one is open, it takes their place."""
WAY = "way-to-a-call"
QUESTION_WORDS = frozenset("can could may should what when where who how why if not no dont".split())
"""They ask, and say nothing of what about."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The open call, or what is asked about one before a yes; None where it is about something else."""
    at, language, asking = question.message.at, question.language, library.phrases[question.language].asking
    offered = [call.id for call in open_calls(library, at)]
    named = says(question.words, asking["taking-part"])
    spoken_of = question.topic in _of_calls(library)
    follows = spoken_of and (bool(question.follows) or not _another(question, library, matches, CLEAR))
    first = named and not _another(question, library, matches, SURE)
    heard = BEFORE_A_YES if follows or first else (NOT_SAFE,) if named else ()
    for asked in (name for name in heard if says(question.words, asking[name])):
        told = Calls(library, language, at).before_a_yes(asked, question.topic)
        if told or asked in TOLD:
            return told or card_of(CONDITIONS, library, language, at)
    names_one = bool(matches) and matches[0].confidence >= CLEAR and library.call(matches[0].id) is not None
    if follows and not names_one and says(question.words, asking[WAY]):
        return card_of(_the_call(question, library, offered), library, language, at)
    sure = bool(offered) and bool(matches) and matches[0].confidence >= SURE and matches[0].ours >= OURS
    return card_of(TAKING_PART, library, language, at) if sure and matches[0].id in OF_NO_CALL else None


def _another(question: Question, library: Library, matches: tuple[Match, ...], sure: float) -> bool:
    """Is it about something else: is the search sure of that, and is more said than what is asked of a call?"""
    asking = library.phrases[question.language].asking
    lists = (*BEFORE_A_YES, WAY, "taking-part")
    said = [phrase for name in lists for phrase in asking[name] if says(question.words, [phrase])]
    more = set(telling(question.words)) - QUESTION_WORDS - {word for phrase in said for word in words(phrase)}
    other = bool(matches) and matches[0].confidence >= sure and matches[0].id not in _of_calls(library)
    return bool(more) and other


def _of_calls(library: Library) -> tuple[str, ...]:
    """The ids of all that is said on taking part."""
    return (*(call.id for call in library.calls), CONDITIONS, *OF_NO_CALL)


def _the_call(question: Question, library: Library, offered: list[str]) -> str:
    """The call spoken of last; else the open one, the one that comes, or what is said while there is none."""
    if library.call(question.topic or ""):
        return question.topic or ""
    coming = coming_call(library, question.message.at)
    return coming.id if coming and not offered else TAKING_PART
