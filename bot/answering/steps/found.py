"""The search is sure of one thing."""

from __future__ import annotations

from bot.answering.cards import card_of
from bot.content.library import Library, london_day
from bot.model import Kind, Match, Question, Reply
from bot.search.ranking import OURS, SURE

SURE_OF_A_REFUSAL = 0.3
"""Confidence from which a question is taken for one that we refuse: a refusal that was not meant for somebody hurts."""


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    if not matches or matches[0].confidence < SURE or matches[0].ours < OURS:
        return None
    card = card_of(matches[0].id, library, question.language, london_day(question.message.at))
    if card and card.kind is Kind.UNKNOWN and matches[0].confidence < SURE_OF_A_REFUSAL:
        return None
    return card
