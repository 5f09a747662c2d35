"""In which of our languages is a message? Told by letters and words, as staff's own texts in each use them.

Naive Bayes over words and runs of three letters (Dunning, Statistical Identification of Language, 1994). No package
knows Tigrinya, romanised Arabic or Hindi, or our languages as they are typed without marks: staff's ways of asking do.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.content.library import Library
from bot.text.words import LONGEST_TEXT

ENOUGH = 3_000
"""Texts of one language that are learned from."""
SMOOTHING = 0.5
RUN = 3
"""Letters of a run, the blank before and behind a word among them."""
Script = str


SURE = 0.9
"""Share of one from which a language is taken for the one that is spoken."""
FEWEST = 3
"""Words from which a language is heard that shares its script with others."""
UNKNOWN_WORDS, STRANGE = 4, 0.2
"""A message of so many words is in none of our languages if we know fewer of them than this share."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A language, how sure that is (0 to 1), and of how many words."""

    language: str | None
    """None where the script is none of ours, or where nothing was said in letters."""
    sure: float
    words: int
    known: float = 0.0
    """The share of its words that stand in a text of ours."""
    alone: bool = False
    """Is it the only language of ours in its script?"""

    @property
    def clearly(self) -> str | None:
        """The language, if it is sure enough to answer in it."""
        return self.language if self.alone or (self.words >= FEWEST and self.sure >= SURE) else None

    @property
    def strange(self) -> bool:
        """Is it in no language of ours?"""
        return self.words > 0 and (self.language is None or (self.words >= UNKNOWN_WORDS and self.known < STRANGE))


@dataclass(frozen=True, eq=False)
class Voices:
    """What each language sounds like."""

    languages: tuple[str, ...]
    rows: dict[str, int]
    """Word or run of letters -> its row."""
    logs: NDArray[np.float32]
    """For each of them, the logarithm of its share in each language; the last row stands for what is unknown."""
    scripts: dict[Script, frozenset[str]]
    """The languages that are written in each script."""

    def heard_in(self, text: str) -> Heard:
        """The likeliest language of a text."""
        said = tuple(spoken_words(text))
        scripts = Counter(script_of(letter) for word in said for letter in word if letter.isalpha())
        if not scripts:
            return Heard(None, 0.0, 0)
        script = scripts.most_common(1)[0][0]
        ours = self.scripts.get(script)
        if not ours:
            return Heard(None, 0.0, len(said))
        known = sum(f" {word} " in self.rows for word in said) / len(said)
        if len(ours) == 1:
            return Heard(next(iter(ours)), 1.0, len(said), known, alone=True)
        unknown = len(self.logs) - 1
        found = [self.rows.get(piece, unknown) for word in said for piece in pieces_of(word)]
        sums = self.logs[found].sum(axis=0)
        sums[[place for place, each in enumerate(self.languages) if each not in ours]] = -np.inf
        shares = np.exp(sums - sums.max())
        best = int(sums.argmax())
        return Heard(self.languages[best], float(1 / shares.sum()), len(said), known)


def voices(texts: dict[str, Iterable[str]]) -> Voices:
    """Learn from texts of each language."""
    counts, scripts = {}, dict[Script, set[str]]()
    for language, lines in texts.items():
        often = Counter(word for line in lines for word in spoken_words(line))
        counts[language] = Counter[str]()
        letters = Counter[Script]()
        for word, times in often.items():
            for piece in pieces_of(word):
                counts[language][piece] += times
            letters[script_of(word[0])] += times
        for script, times in letters.items():
            if times * 50 > letters.total():
                scripts.setdefault(script, set()).add(language)
    rows = {piece: row for row, piece in enumerate(dict.fromkeys(piece for each in counts.values() for piece in each))}
    table = np.full((len(rows) + 1, len(counts)), SMOOTHING, dtype=np.float32)
    for column, each in enumerate(counts.values()):
        places = [rows[piece] for piece in each]
        table[places, column] += np.fromiter(each.values(), dtype=np.float32)
    logs = np.log(table / table.sum(axis=0))
    return Voices(tuple(counts), rows, logs, {script: frozenset(each) for script, each in scripts.items()})


@lru_cache(maxsize=2)
def voices_of(library: Library) -> Voices:
    """Made once for each Library."""
    texts: dict[str, list[str]] = {language: [] for language in library.languages}
    for entry in library.entries:
        texts[entry.language] += [*entry.asked, entry.title, entry.answer]
    for language in library.languages:
        texts[language] += [each.text for each in library.examples[language]]
        texts[language] += [*library.elsewhere[language], *library.phrases[language].say.values()]
    return voices({language: _some(lines) for language, lines in texts.items()})


def _some(lines: list[str]) -> list[str]:
    step = max(1, len(lines) // ENOUGH)
    return lines[::step]


def spoken_words(text: str) -> Iterator[str]:
    """The words of a text in small letters, its marks kept: they tell languages apart."""
    current = ""
    for letter in unicodedata.normalize("NFC", text[:LONGEST_TEXT]).casefold() + " ":
        if unicodedata.category(letter)[0] in "LM":
            current += letter
        elif current:
            yield current
            current = ""


def pieces_of(word: str) -> list[str]:
    """A word between its blanks, and its runs of three letters."""
    bounded = f" {word} "
    return [bounded, *(bounded[at : at + RUN] for at in range(len(bounded) - RUN + 1))]


def script_of(letter: str) -> Script:
    """The script of a letter, by the first word of its name in Unicode: LATIN, ARABIC, ETHIOPIC, CJK …"""
    return unicodedata.name(letter, "UNKNOWN").split()[0]
