"""Answers are plain and short

Should. Answers are read by children and in a second language: a reading age of eleven at most, 600 characters. What is
for professionals (`reader: professional`) may be harder.
Passes: "You can ask again. It is free."
Fails: "Notwithstanding administrative considerations, accommodation remains conditional."
To put right: shorter sentences, shorter words; what only a professional needs goes under `more`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

import pyphen

from bot.content.library import london_day
from bot.content.shapes.placeholders import filled
from bot.edition import Edition
from bot.model import ENGLISH, Problem

OLDEST = 11.0
"""Reading age in years up to which an answer for survivors may go."""
LONGEST = 600
"""Characters of an answer; the rest stands behind "more"."""
KEY_TERMS = re.compile(
    "Anti-Trafficking Monitoring Group|National Referral Mechanism|Recovery Needs Assessment|"
    "Modern Slavery (?:& Exploitation )?Helpline|Modern Slavery Victim Care Contract|(?:The )?Salvation Army|"
    "Home Office|reasonable grounds|conclusive grounds|first responder|support worker|legal aid|safe house|asylum|"
    "immigration|trafficking|Northern Ireland|Scotland|England|solicitor|interpreter"
)
"""They have to stand as they are, and count as one syllable each."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library, day = edition.library, london_day(at)
    for entry in library.entries:
        if entry.language != ENGLISH or entry.draft:
            continue
        length = len(library.fill(entry.answer, day))
        if length > LONGEST:
            what = f"The answer has {length} characters."
            yield Problem(
                entry.place, what, f'At most {LONGEST}: put the rest under "more".', should=True, wording="answer:"
            )
        age = reading_age(entry.answer)
        if age > OLDEST and not entry.professional:
            what = f"The answer reads like a text for somebody of {age:.0f} years."
            yield Problem(entry.place, what, "Shorter sentences, shorter words.", should=True, wording="answer:")


def reading_age(text: str) -> float:
    """Flesch-Kincaid grade (Kincaid and others, 1975) plus five years; syllables by Pyphen's places for hyphens."""
    plain = filled(text, lambda _: "five")
    plain = KEY_TERMS.sub("term", re.sub(r"\([A-Z]{2,6}\)|[\d,.]*\d", "", plain))
    sentences = [each for each in re.split(r"[.!?:\n]+", plain) if re.search("[a-z]", each)]
    spoken = re.findall(r"[A-Za-z']+", plain)
    if not sentences:
        return 0.0
    beats = sum(_syllables(word) for word in spoken)
    return 0.39 * len(spoken) / len(sentences) + 11.8 * beats / len(spoken) - 15.59 + 5


@cache
def _syllables(word: str) -> int:
    return len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")
