"""In which script is a text, and which words does it hold as they were typed?"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from bot.text.words import LONGEST_TEXT, Only

LETTERS = Only("LM")
Script = str
LATIN, HAN = "LATIN", "CJK"


def script_in(said: list[str]) -> Script | None:
    """The script in which most words are, each Chinese sign being one; of two that have as many not the Latin one, for
    English words stand in every language."""
    often = Counter[Script]()
    for word in said:
        if word.isascii():
            often[LATIN] += 1
            continue
        scripts = [script_of(letter) for letter in word if letter.isalpha() and not letter.isascii()] or [LATIN]
        often[scripts[0]] += len(scripts) if scripts[0] == HAN else 1
    return max(often, key=lambda script: (often[script], script != LATIN), default=None)


def spoken_words(text: str) -> list[str]:
    """The words of a text in small letters, its marks kept: they tell languages apart."""
    return unicodedata.normalize("NFC", text[:LONGEST_TEXT]).casefold().translate(LETTERS).split()


@cache
def script_of(letter: str) -> Script:
    """The script of a letter, by the first word of its name in Unicode: LATIN, ARABIC, ETHIOPIC, CJK …"""
    return unicodedata.name(letter, "UNKNOWN").split()[0]
