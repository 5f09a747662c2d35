"""Translations say what the English says

Should. A wrong number is worst where nobody here can read the sentence round it; and when the English changes, its
translations go on saying what was true before.
Passes: `of: 3f2a90c1` under a translation, the English has not changed since, and both hold the same numbers,
{names in braces} and abbreviations.
Fails: the English was changed afterwards; "30" stands in one and "3" in the other; {recovery-days} or NRM is missing.
To put right: look at the English, mend the translation, and paste the line that the message ends in. Numbers are
written in digits; the months July and 7 are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.content.library import Library
from bot.content.shapes.placeholders import placeholders_in
from bot.content.versions import known_by
from bot.edition import Edition
from bot.model import ENGLISH, Entry, Problem

NUMBER = re.compile(r"\d+")
PLACE_IN_LIST = re.compile(r"^\s*\d+\.", re.MULTILINE)
IN_BRACES = re.compile(r"\{[^}]*\}")
ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
"""Of three letters or more: UK has a name in every language."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library = edition.library
    for entry in library.entries:
        if entry.language == ENGLISH or not entry.answer:
            continue
        english = library.english(entry)
        if library.outdated(entry):
            what = "The English has changed since." if entry.of else "It is not said from which English text this is."
            remedy = f'Look at both, then write: "of: {known_by(english)}".'
            yield Problem(entry.place, what, remedy, should=True)
        yield from (
            Problem(entry.place, what, "Look at both, and mend the translation.", should=True)
            for what in differences(english, entry, library)
        )


def differences(english: Entry, other: Entry, library: Library) -> Iterator[str]:
    """What one of the two texts holds and the other one does not."""
    months = library.phrases[ENGLISH].say["months"].split()
    named = {str(number) for number, month in enumerate(months, 1) if month in english.answer}
    kinds = (
        ("number", _numbers(english.answer), _numbers(other.answer), named),
        ("name in braces", set(placeholders_in(english.answer)), set(placeholders_in(other.answer)), set[str]()),
        ("abbreviation", _abbreviations(english.answer), _abbreviations(other.answer), _abbreviations(other.answer)),
    )
    for kind, theirs, ours, allowed in kinds:
        for each in sorted(theirs - ours):
            yield f'The {kind} "{each}" of the English is missing.'
        for each in sorted(ours - theirs - allowed):
            yield f'The {kind} "{each}" does not stand in the English.'


def _numbers(text: str) -> set[str]:
    return set(NUMBER.findall(PLACE_IN_LIST.sub("", IN_BRACES.sub("", text))))


def _abbreviations(text: str) -> set[str]:
    return set(ABBREVIATION.findall(IN_BRACES.sub("", text)))
