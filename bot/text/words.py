"""A text cut into words, in any script; and what counts as a small word in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from bot.text.folding import fold

LONGEST_TEXT = 4096
"""Characters looked at: a Telegram message holds no more (Bot API, sendMessage)."""
LONGEST_WORD = 40
PLAIN_WORD = re.compile("[0-9a-z]+")
"""A word of a text that holds English letters only: much the fastest way to find them."""

PARTS = re.compile(r"[.?!;,:()\n]+(?=\s|$)|\n| [-\u2013\u2014] ")
"""What parts a text into clauses; a stop inside of a number or an address does not."""

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[^\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
"""A run of Chinese characters, or of others."""


class Only(dict[int, str]):
    """A table for ``str.translate``: characters of some kinds (the first letter of a Unicode category) stay as they
    are, all others become blanks. It fills up as it is used: with single characters, each once."""

    def __init__(self, kinds: str) -> None:
        self.kinds = kinds

    def __missing__(self, code: int) -> str:
        kept = self[code] = chr(code) if unicodedata.category(chr(code))[0] in self.kinds else " "
        return kept


LETTERS_AND_DIGITS = Only("LNM")

SIGNS = {"👍": "ok", "👌": "ok", "🙏": "thanks", "❤": "thanks", "💐": "thanks", "👋": "hello"}
"""Pictures that people send alone instead of a word."""

SMALL = frozenset(
    "a an the is are am was were be been being do does did done has have had having will would shall of to in on at "
    "by for from with as it its this that these those there here and or but so if then than i me my mine you "
    "your yours he him his she her hers we us our they them their pls please ok oh hi hello hey just about u ur im "
    "ive thats whats".split()
)
"""Words that carry next to no topic. Question words (who, when, how, why, where) are not among them: they do."""


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order; of a text without any, what its pictures stand for.

    Apostrophes go (people leave them out); a stroke or a dot parts words. Chinese, which is written without spaces, is
    cut into pairs of neighbouring characters.

    >>> words("Can’t I refer MYSELF? (first/second)")
    ('cant', 'i', 'refer', 'myself', 'first', 'second')
    """
    folded = fold(text[:LONGEST_TEXT]).replace("'", "")
    if folded.isascii():
        return tuple(word[:LONGEST_WORD] for word in PLAIN_WORD.findall(folded))
    found = folded.translate(LETTERS_AND_DIGITS).split()
    cut = (piece for word in found for piece in _pairs_of_han(word[:LONGEST_WORD]))
    return tuple(cut if found else (word for sign, word in SIGNS.items() if sign in text[:LONGEST_TEXT]))


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def _pairs_of_han(word: str) -> Iterable[str]:
    for run in HAN.findall(word):
        if len(run) > 2 and _is_han(run[0]):
            yield from (run[at : at + 2] for at in range(len(run) - 1))
        else:
            yield run


def clauses(text: str) -> tuple[tuple[str, ...], ...]:
    """The words between one mark that ends or parts a sentence and the next; what holds no word is left out.

    >>> clauses("What year is it? Mine has no date, I think.")
    (('what', 'year', 'is', 'it'), ('mine', 'has', 'no', 'date'), ('i', 'think'))
    """
    return tuple(said for part in PARTS.split(text[:LONGEST_TEXT]) if (said := words(part)))


def telling(all_words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that are not small; all of them where only small ones were said."""
    return tuple(word for word in all_words if word not in SMALL) or all_words


def says(said: tuple[str, ...], phrases: Iterable[str]) -> bool:
    """True if one of the phrases (staff's, never people's) stands in what was said, word for word."""
    line = f" {' '.join(said)} "
    return any(_in_line(phrase) in line for phrase in phrases)


def ends_in(said: tuple[str, ...], phrases: Iterable[str]) -> bool:
    """True if what was said ends in one of the phrases (staff's, never people's)."""
    line = f" {' '.join(said)} "
    return any(line.endswith(_in_line(phrase)) for phrase in phrases)


@lru_cache(maxsize=4096)
def _in_line(phrase: str) -> str:
    """A phrase as it stands in a line of folded words. What people type is never kept here."""
    return f" {' '.join(words(phrase))} "
