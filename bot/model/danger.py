"""What staff write about danger and about what is refused: their kinds, and the phrases that mean them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from bot.model.written import Place

Wording = tuple[str, ...]
"""A few words in a row, folded."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Other words within a phrase of danger: at most so many, and of the same sentence only if ``inside``."""

    most: int
    inside: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that mean danger, in parts: gaps, and wordings as good as one another, kept by their first word."""

    parts: tuple[dict[str, tuple[Wording, ...]] | Gap, ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a language is listened to: the words that are passed over, and those at which a sentence turns."""

    passed_over: frozenset[str]
    turns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Danger:
    """One kind of danger: the phrases that mean it, those that do not, and what is said to it."""

    id: str
    language: str
    hearing: Hearing
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    card: str
    must_catch: tuple[str, ...]
    must_let_through: tuple[str, ...]
    place: Place
    """Where its phrases stand."""
    card_place: Place
    afterwards: bool = False
    """Only listened for while a danger is remembered: "i cant call", "he is back"."""
    said: frozenset[Wording] = frozenset()
    """Whole messages that mean it."""
    button: str = ""
    """The label of the button that leads to its card from the other cards; empty where there is none."""


HARMLESS = "harmless"
"""Stands for no kind of danger among examples and weights."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message as people write them, and the kind of danger that it tells of, or ``HARMLESS``."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned from the examples of a language: how much each piece, and the meaning, speak for each kind."""

    kinds: tuple[str, ...]
    """``HARMLESS`` first."""
    pieces: dict[str, int]
    """Where the numbers of a piece stand: one row of ``numbers`` for each."""
    numbers: array[float]
    """Row by row: how rare the piece is, then its weight for each kind. The first row counts before a word is said."""
    units: tuple[array[float], ...] = ()
    """Each unit of the net that weighs the meaning: its weight for each direction and one that counts always, then
    what it adds to each kind."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not answered whatever is found: the entry that says so, and the phrases that ask for it."""

    entry: str
    language: str
    hearing: Hearing
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    must_catch: tuple[str, ...]
    must_let_through: tuple[str, ...]
    place: Place
    said: frozenset[Wording] = frozenset()
    """Whole messages that ask for it."""
