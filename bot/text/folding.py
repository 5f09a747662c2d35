"""One spelling for what people mean as one: letters, apostrophes, marks and spaces of every kind."""

from __future__ import annotations

import unicodedata

APOSTROPHES = dict.fromkeys(map(ord, "’‘‛ʼʻ`´′＇"), "'")
UNSEEN = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x00AD, 0x061C, 0xFEFF, 0xFE0E, 0xFE0F]
)
"""Zero-width and direction characters: they change how a text looks, never which words it holds."""
UNPAIRED = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""Halves of characters, as broken clients send them; they can be neither printed nor encoded."""


def fold(text: str) -> str:
    """Lower case, composed (NFKC), with straight apostrophes, and without Latin or Arabic marks.

    Vowel signs of Devanagari and other scripts stay: there they are letters, and taking them out destroys words.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.translate(UNPAIRED).translate(APOSTROPHES)
    composed = unicodedata.normalize("NFKC", plain).translate(APOSTROPHES).translate(UNSEEN)
    return unicodedata.normalize("NFC", _without_marks(composed.casefold()))


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    kept, base = [], ""
    for letter in unicodedata.normalize("NFD", text):
        if unicodedata.category(letter) == "Mn" and _sheds_marks(base):
            continue
        kept.append(letter)
        if unicodedata.category(letter) != "Mn":
            base = letter
    return "".join(kept)


def _sheds_marks(base: str) -> bool:
    return base.isascii() or unicodedata.name(base, "").startswith(("LATIN", "ARABIC"))
