"""A report was asked for and the search is sure of none: those that come nearest, said as what they are."""

from __future__ import annotations

from bot.answering.cards.shelf import Shelf
from bot.answering.steps.shelf import beyond_a_report
from bot.content.library import Library, london_day
from bot.model import Match, Question, Reply
from bot.text.words import says

NEAR = 0.03
"""Confidence from which a report may be the one. Where reports of others were asked for, ours stay below."""
MOST = 3


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """The likeliest reports as a list; None where none was asked for, or none is near."""
    found = [report for match in matches if match.confidence >= NEAR and (report := library.report(match.id))]
    asking = library.phrases[question.language].asking
    if not found or not says(question.words, asking["report"]) or not beyond_a_report(question.words, asking):
        return None
    return Shelf(library, question.language, london_day(question.message.at)).listed(found[:MOST], "reports-near")
