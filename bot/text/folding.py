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

ALIKE = {
    **dict(zip("đðłøıħ", "ddloih", strict=True)),
    **dict(zip("ىیېے", "يييي", strict=True)),
    **dict(zip("ةہھۂۀە", "هههههه", strict=True)),
    **dict(zip("کڪ", "كك", strict=True)),
    **dict(zip("ٱؤ", "او", strict=True)),
    "ँ": "ं",
}
"""Letters typed for one another that no rule of Unicode joins: Latin; Arabic, Persian and Urdu; Hindi."""
DROPPED = "\N{ARABIC TATWEEL}\N{DEVANAGARI SIGN NUKTA}"
"""A stroke that only makes a word longer; the dot that most people leave out."""
ETHIOPIC_ROWS = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
"""Rows of seven syllables, and those that sound alike (in Amharic; in Tigrinya two of them do not, and fold all the
same: what is lost there is little beside what people mix up)."""
ETHIOPIC_SINGLE = {"ሃ": "ሀ", "ኣ": "አ", "ኰ": "ኮ", "ጐ": "ጎ", "ቈ": "ቆ", "ቝ": "ቑ"}


def _letters() -> dict[int, str]:
    rows = {chr(old + order): chr(new + order) for old, new in ETHIOPIC_ROWS for order in range(7)}
    rows = {old: ETHIOPIC_SINGLE.get(new, new) for old, new in rows.items()}
    digits = {chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0, 0x0966) for digit in range(10)}
    return str.maketrans({**rows, **ETHIOPIC_SINGLE, **ALIKE, **digits, **dict.fromkeys(DROPPED, "")})


LETTERS = _letters()


def fold(text: str) -> str:
    """Lower case, composed (NFKC), with straight apostrophes, and without Latin or Arabic marks.

    Letters that sound or look alike become one, digits of every script 0 to 9. For comparison only: what people see is
    never folded. Vowel signs of Devanagari and other scripts stay: there they are letters, and taking them out destroys
    words.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.translate(UNPAIRED).translate(APOSTROPHES)
    composed = unicodedata.normalize("NFKC", plain).translate(APOSTROPHES).translate(UNSEEN)
    return unicodedata.normalize("NFC", _without_marks(composed.casefold())).translate(LETTERS)


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
