"""The search is sure of one thing."""

from __future__ import annotations

from bot.answering.cards import card_of
from bot.answering.steps.choice import NEVER_OFFERED
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply
from bot.search.ranking import OURS, SURE, torn


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    if not matches or matches[0].confidence < SURE or matches[0].ours < OURS:
        return None
    reply = card_of(matches[0].id, library, question.language, london_day(question.message.at))
    return reply if reply and (reply.kind in NEVER_OFFERED or not torn(matches)) else None
