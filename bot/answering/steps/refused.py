"""What is never answered, whatever the search would find: the entry that says no."""

from __future__ import annotations

from bot.answering.cards import card_of
from bot.content.library import Library
from bot.model import Match, Question, Reply
from bot.safety.refusal import refused


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The refusal, if staff's phrases for it stand in the text."""
    entry = refused(question.message, library)
    return card_of(entry, library, question.language, question.message.at) if entry else None
