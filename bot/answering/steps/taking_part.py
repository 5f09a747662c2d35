"""What follows on taking part: names, pay, stopping, the way; while a call is open, whatever asks if there is one."""

from __future__ import annotations

from bot.answering.cards import CONDITIONS, TAKING_PART, card_of
from bot.content.library import Library
from bot.content.offering import open_calls
from bot.model import Match, Question, Reply
from bot.search.ranking import CLEAR, OURS, SURE
from bot.text.words import says

OF_NO_CALL = (TAKING_PART, "tell-someone", "taking-part-themes")
"""Entries that speak of the time without an open call: while one is open, it takes their place."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The open call, or what is known of names, stopping, pay and company; None where it is about something else."""
    at, asking = question.message.at, library.phrases[question.language].asking
    calls = [call.id for call in open_calls(library, at)]
    leads = question.follows or not (matches and matches[0].confidence >= CLEAR)
    if leads and question.topic in (*calls, CONDITIONS, *OF_NO_CALL):
        if says(question.words, asking["conditions-of-a-call"]):
            return card_of(CONDITIONS, library, question.language, at, question.topic)
        if says(question.words, asking["way-to-a-call"]):
            return card_of(question.topic if question.topic in calls else TAKING_PART, library, question.language, at)
    sure = bool(calls) and bool(matches) and matches[0].confidence >= SURE and matches[0].ours >= OURS
    return card_of(TAKING_PART, library, question.language, at) if sure and matches[0].id in OF_NO_CALL else None
