"""Somebody sent what they need not send: the answer first, then a word that it can be removed. Nothing is echoed."""

from __future__ import annotations

import re

from bot.answering.notes.adding import below
from bot.content.library import Library, london_day
from bot.model import Kind, Question, Reply, Thread
from bot.text.words import says

SIGNS = re.compile(
    r"""
    [\w.+-]+@[\w-]+\.\w                                       # an e-mail address
    | (?<!\d)(?:\+|00)?\d(?:[ ()-]?\d){8,}                    # nine digits or more: a telephone number, a reference
    | \b[A-Z]{2}\ ?\d{2}\ ?\d{2}\ ?\d{2}\ ?[A-D]\b            # a National Insurance number
    | \b[A-Z]\d{7}\b                                          # a Home Office reference
    | \b[A-Z]{1,2}\d[A-Z\d]?\ ?\d[A-Z]{2}\b                   # a postcode
    """,
    re.VERBOSE | re.IGNORECASE,
)


def add(reply: Reply, question: Question, thread: Thread, library: Library) -> Reply:
    """One line below the answer; never below a crisis card, nor beside the line for after a danger."""
    if reply.kind is Kind.CRISIS or thread.danger or not _private(question, library):
        return reply
    line = library.say(reply.language, "private", london_day(question.message.at))
    return below(line, reply)


def _private(question: Question, library: Library) -> bool:
    """Does the message hold one of the signs? A helpline's own number is no secret."""
    text = question.message.text
    for helpline in library.helplines:
        text = text.replace(helpline.number, "").replace(helpline.number.replace(" ", ""), "")
    return bool(SIGNS.search(text)) or says(question.words, library.phrases[question.language].asking["my-name"])
