"""A text in the pieces by which its danger is weighed: its words in runs, and its words in runs of letters."""

from __future__ import annotations

from collections.abc import Iterator

from bot.text.words import words

MOST_WORDS = 3
"""Words of the longest run."""
LETTERS = range(2, 6)
"""Letters of a run, the blank before and behind a word among them."""
NUMBER = "#"
"""Stands for any number: which one it is says nothing about danger."""
PART = "~"
"""Stands before a run of letters, so that none is taken for a word."""
Pieces = tuple[frozenset[str], frozenset[str]]
"""Runs of words, and runs of letters."""


def pieces_of(text: str) -> Pieces:
    """Each piece once.

    >>> sorted(pieces_of("He left")[0])
    ['he', 'he left', 'left']
    """
    said = [NUMBER if word.isdecimal() else word for word in words(text)]
    letters = (run for word in set(said) for run in _runs_of_letters(f" {word} "))
    return frozenset(_runs_of_words(said)), frozenset(letters)


def _runs_of_words(said: list[str]) -> Iterator[str]:
    for length in range(1, MOST_WORDS + 1):
        for start in range(len(said) - length + 1):
            yield " ".join(said[start : start + length])


def _runs_of_letters(word: str) -> Iterator[str]:
    for length in LETTERS:
        for start in range(len(word) - length + 1):
            yield PART + word[start : start + length]
