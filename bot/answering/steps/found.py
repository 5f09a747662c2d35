"""The search is sure of one thing."""

from __future__ import annotations

from bot.answering.cards import card_of
from bot.answering.steps.choice import NEVER_OFFERED, worth_offering
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply
from bot.search.ranking import CLEAR, OURS, SURE, torn


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The best match. A refusal has to be clear: nobody is taken for an exploiter by a likeness."""
    if not matches or matches[0].ours < OURS:
        return None
    best, day = matches[0], london_day(question.message.at)
    refuses = any(refusal.entry == best.id for refusal in library.refusals)
    if best.confidence < (CLEAR if refuses else SURE):
        return None
    others = (match for match in matches[1:] if worth_offering(match.id, library, day))
    reply = card_of(best.id, library, question.language, question.message.at, question.topic)
    return reply if reply and (reply.kind in NEVER_OFFERED or not torn((best, *others))) else None
