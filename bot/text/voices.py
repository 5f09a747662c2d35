"""In which of our languages is a message? Told by letters and words, as staff's own texts in each use them.

Naive Bayes over words and runs of three letters (Dunning, Statistical Identification of Language, 1994). No package
knows Tigrinya, romanised Arabic or Hindi, or our languages as they are typed without marks: staff's ways of asking do.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.text.scripts import HAN, LATIN, Script, script_in, script_of, spoken_words

ENOUGH, ENOUGH_OF_THE_FIRST = 2_000, 6_000
"""Texts of one language that are learned from; words of the first one stand in all others, and must be known as its."""
SMOOTHING = 0.5
RUN = 3
"""Letters of a run, the blank before and behind a word among them."""
Logs = NDArray[np.float32]

SURE = 0.9
"""Share of one from which a language is taken for the one that is spoken."""
SURE_OF_ONE = 0.995
"""The same for a single word, with which a chat may begin: "obrigada"."""
FEWEST = 3
"""Words from which a language is heard that shares its script with others."""
FAMILIAR, FAMILIAR_ELSEWHERE = 0.45, 0.2
"""Share of the words that we know if a language is heard, in Latin and in other letters: a name is no language."""
LIKELY = 0.25
"""Share of one from which a language comes into question."""
BEFORE = 8.0
"""The logarithm of how much likelier the first language is than another before a word is said (thousands of times): a
few English words that another language shares are English."""
OFTEN = 3
"""Times that a word has to stand in texts of the language that all mix into theirs, to count as one of its words."""
SIBLINGS = {"hi": "ur", "ur": "hi"}
"""Hindi and Urdu are spoken alike; only their scripts tell them apart."""
UNKNOWN_WORDS, STRANGE, STRANGE_IN_LATIN = 4, 0.2, 1 / 3
"""A message of so many words is in none of our languages if we know no more of them than this share: more in Latin
letters, unless it sounds like the first language, in which most slips are made. Chinese has no words to be counted."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A language, how sure that is (0 to 1), and of how many words."""

    language: str | None
    """None where the script is none of ours, or where nothing was said in letters."""
    sure: float
    words: int
    known: float = 0.0
    """The share of its words that stand in a text of ours."""
    familiar: bool = False
    """Do we know enough of its words to say which language it is?"""
    strange: bool = False
    """Is it in no language of ours?"""
    alone: bool = False
    """Is it the only language of ours in its script?"""
    likely: tuple[str, ...] = ()
    """The languages that it may be in, the likeliest first; none where nothing of it is known, in English letters."""
    foreign: bool = False
    """Does it hold letters that English has not?"""
    sibling: str | None = None
    """Another of ours that may be meant as well: what is typed in Latin letters is the same in both."""

    @property
    def clearly(self) -> str | None:
        """The language, if it is sure enough to answer in it."""
        enough = self.words >= FEWEST and self.sure >= SURE and self.familiar
        return self.language if self.alone or enough else None

    @property
    def guess(self) -> str | None:
        """What it may be called where nobody has told us anything: in letters of its own, or in words we know."""
        by_letters = self.foreign and (self.familiar or self.words < FEWEST)
        sure = self.sure >= (SURE if self.words > 1 else SURE_OF_ONE)
        fits = self.likely and (by_letters or (sure and self.known == 1.0))
        return self.likely[0] if fits else None


@dataclass(frozen=True, eq=False)
class Voices:
    """What each language sounds like."""

    languages: tuple[str, ...]
    rows: dict[str, int]
    """Word or run of letters -> its row."""
    logs: Logs
    """For each of them, the logarithm of its share of what each language writes in that script: some write little in
    Latin letters, and what they do counts no less."""
    unknown: dict[Script, Logs]
    """The same for what is in no text of ours."""
    scripts: dict[Script, frozenset[str]]
    """The languages that are written in each script."""
    mixed: dict[str, Logs]
    """Words of the first language, which stand in others, too ("visa"): what they say for it, no more for another."""
    before: Logs
    """What speaks for each before a word is said."""

    def heard_in(self, text: str) -> Heard:
        """The likeliest language of a text."""
        said = spoken_words(text)
        script = script_in(said)
        if script is None:
            return Heard(None, 0.0, 0)
        ours = self.scripts.get(script)
        if not ours:
            return Heard(None, 0.0, len(said), strange=True)
        known = sum(f" {word} " in self.rows for word in said) / len(said)
        if len(ours) == 1:
            return Heard(
                language=next(iter(ours)),
                sure=1.0,
                words=len(said),
                known=known,
                familiar=True,
                strange=script != HAN and len(said) >= UNKNOWN_WORDS and known <= STRANGE,
                alone=True,
                likely=tuple(ours),
                foreign=script != LATIN,
            )
        pieces = [piece for word in said if word not in self.mixed for piece in pieces_of(word)]
        found = [self.rows[piece] for piece in pieces if piece in self.rows]
        sums = self.before + self.logs[found].sum(axis=0) + (len(pieces) - len(found)) * self.unknown[script]
        sums += sum(self.mixed[word] for word in said if word in self.mixed)
        sums[[place for place, each in enumerate(self.languages) if each not in ours]] = -np.inf
        shares = np.exp(sums - sums.max())
        shares /= shares.sum()
        best_one, latin = self.languages[int(shares.argmax())], script == LATIN
        foreign = not latin or not "".join(said).isascii()
        in_order = np.argsort(-shares, kind="stable") if known or foreign else ()
        likely = [self.languages[each] for each in in_order if shares[each] >= LIKELY]
        sibling = SIBLINGS.get(best_one)
        sibling = sibling if sibling in ours else None
        sure = shares.max() + (shares[self.languages.index(sibling)] if sibling else 0.0)
        most = STRANGE_IN_LATIN if latin and best_one != self.languages[0] else STRANGE
        return Heard(
            language=best_one,
            sure=float(sure),
            words=len(said),
            known=known,
            familiar=known >= (FAMILIAR if latin else FAMILIAR_ELSEWHERE),
            strange=len(said) >= UNKNOWN_WORDS and known <= most,
            likely=tuple(likely),
            foreign=foreign,
            sibling=sibling,
        )


def voices(texts: dict[str, list[str]]) -> Voices:
    """Learn from texts of each language, or from as many of them, evenly spread, as are enough. Words of the first one
    are mixed into all others."""
    counts, scripts = dict[str, Counter[str]](), dict[Script, set[str]]()
    for language, lines in texts.items():
        enough = ENOUGH if counts else ENOUGH_OF_THE_FIRST
        some = lines[:: max(1, len(lines) // enough)]
        often = Counter(word for line in some for word in spoken_words(line))
        counts[language] = Counter[str]()
        letters = Counter[Script]()
        for word, times in often.items():
            for piece in pieces_of(word):
                counts[language][piece] += times
            letters[script_of(word[0])] += times
        for script, times in letters.items():
            if times * 50 > letters.total():
                scripts.setdefault(script, set()).add(language)
    ours = {script: frozenset(each) for script, each in scripts.items()}
    rows, logs, unknown = _logs(counts)
    first = next(iter(counts.values()))
    often_said = [piece.strip() for piece, times in first.items() if times >= OFTEN and piece[0] == piece[-1] == " "]
    told = {word: logs[[rows[piece] for piece in pieces_of(word)]].sum(axis=0) for word in often_said}
    before = np.zeros(len(counts), dtype=np.float32)
    before[0] = BEFORE
    mixed = {word: np.minimum(each, each[0]) for word, each in told.items()}
    return Voices(tuple(counts), rows, logs, unknown, ours, mixed, before)


def _logs(counts: dict[str, Counter[str]]) -> tuple[dict[str, int], Logs, dict[Script, Logs]]:
    """The row of each piece, the logarithms of their shares, and those of a piece that stands nowhere."""
    rows = {piece: row for row, piece in enumerate(dict.fromkeys(piece for each in counts.values() for piece in each))}
    table = np.full((len(rows), len(counts)), SMOOTHING, dtype=np.float32)
    for column, each in enumerate(counts.values()):
        table[[rows[piece] for piece in each], column] += np.fromiter(each.values(), dtype=np.float32)
    unknown = {}
    in_script = np.array([script_of(piece.strip()[:1]) for piece in rows])
    for script in set(in_script.tolist()):
        places = np.flatnonzero(in_script == script)
        total = table[places].sum(axis=0)
        table[places] = np.log(table[places] / total)
        unknown[script] = np.log(SMOOTHING / total)
    return rows, table, unknown


def pieces_of(word: str) -> list[str]:
    """A word between its blanks, and its runs of three letters."""
    bounded = f" {word} "
    return [bounded, *(bounded[at : at + RUN] for at in range(len(bounded) - RUN + 1))]
