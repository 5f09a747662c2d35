"""What is said on taking part: is it safe, is it free, who reads it, pay, names, the way; is there a call at all."""

from __future__ import annotations

from bot.answering.cards import CONDITIONS, TAKING_PART, card_of
from bot.answering.cards.call import BEFORE_A_YES, TOLD, Calls
from bot.content.library import Library
from bot.content.offering import coming_call, open_calls
from bot.model import Match, Question, Reply
from bot.search.judging import EXACTLY
from bot.search.ranking import CLEAR, OURS, SURE
from bot.text.words import says, telling, words

OF_NO_CALL = (TAKING_PART, "tell-someone", "taking-part-themes")
"""Entries that speak of the time without an open call: while one is open, it takes their place."""
WAY = "way-to-a-call"


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The open call, or what is asked about one before a yes; None where it is about something else."""
    at, language, asking = question.message.at, question.language, library.phrases[question.language].asking
    offered = [call.id for call in open_calls(library, at)]
    follows = _follows_on_a_call(question, library, matches)
    another = bool(matches) and matches[0].confidence >= EXACTLY and matches[0].id not in _of_calls(library)
    if follows or (says(question.words, asking["taking-part"]) and not another):
        for asked in (name for name in BEFORE_A_YES if says(question.words, asking[name])):
            told = Calls(library, language, at).before_a_yes(asked, question.topic)
            if told or asked in TOLD:
                return told or card_of(CONDITIONS, library, language, at)
    if follows and says(question.words, asking[WAY]):
        return card_of(_the_call(question, library, offered), library, language, at)
    sure = bool(offered) and bool(matches) and matches[0].confidence >= SURE and matches[0].ours >= OURS
    return card_of(TAKING_PART, library, language, at) if sure and matches[0].id in OF_NO_CALL else None


def _follows_on_a_call(question: Question, library: Library, matches: tuple[Match, ...]) -> bool:
    """Was taking part spoken of last, and is this short, or clearly nothing else, or in words for just that?"""
    if question.topic not in _of_calls(library):
        return False
    asking = library.phrases[question.language].asking
    known = {word for name in (*BEFORE_A_YES, WAY) for phrase in asking[name] for word in words(phrase)}
    clear = matches and matches[0].confidence >= CLEAR
    return bool(question.follows) or not clear or set(telling(question.words)) <= known


def _of_calls(library: Library) -> tuple[str, ...]:
    """The ids of all that is said on taking part."""
    return (*(call.id for call in library.calls), CONDITIONS, *OF_NO_CALL)


def _the_call(question: Question, library: Library, offered: list[str]) -> str:
    """The call spoken of last; else the open one, the one that comes, or what is said while there is none."""
    if library.call(question.topic or ""):
        return question.topic or ""
    coming = coming_call(library, question.message.at)
    return coming.id if coming and not offered else TAKING_PART
