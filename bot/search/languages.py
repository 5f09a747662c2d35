"""Matches for a Question in whichever language it was asked."""

from __future__ import annotations

from bot.content.library import Library
from bot.model import ENGLISH, Match, Question
from bot.search.index import Index, index_in
from bot.search.ranking import rank


def ranked(question: Question, library: Library, english: Index) -> tuple[Match, ...]:
    """The best matches in the language whose best one is the surest to be asked for, of a question that is one for us;
    a tie goes to the likeliest language."""
    found = [
        rank(question, english if each == ENGLISH else index_in(library, each, english)) for each in question.languages
    ]
    return max(found, key=lambda matches: matches[0].confidence * matches[0].ours if matches else 0.0)
