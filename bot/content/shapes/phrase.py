"""A phrase of danger, as staff write it -> a Phrase.

``/`` parts wordings that are as good as one another, and ``-`` joins the words of one ("he-is/hes outside"); ``beat~``
is "beat" with any usual ending; ``<boss>`` is any wording of the family of that name; ``#`` is any number, ``#year``
any year. ``..`` stands for up to three other words, ``...`` for any others of the same sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Gap, Phrase, Wording
from bot.text.nearness import guess
from bot.text.words import words

NEAR, FAR = Gap(3, inside=False), Gap(12, inside=True)
GAPS = {"..": NEAR, "...": FAR}
SIGNS = ("#", "#year")
Families = Mapping[str, tuple[Wording, ...]]


class PhraseError(ValueError):
    """A phrase that cannot be read; the text says what is wrong, and ``remedy`` how to put it right."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


Pieces = dict[str, dict[str, tuple[Wording, ...]]]
"""Pieces of phrases that were read before: the same piece stands in many phrases of a file."""


def phrase_of(text: str, families: Families, passed_over: frozenset[str], known: Pieces | None = None) -> Phrase:
    """Read one phrase.

    Raises:
        PhraseError: it holds no words, one that is never heard, or names a family that is not there.
    """
    known = {} if known is None else known
    pieces = text.split()
    for piece in pieces:
        if piece not in GAPS and piece not in known:
            known[piece] = _by_first(wordings_of(piece, families), passed_over)
    parts = tuple(GAPS.get(piece) or known[piece] for piece in pieces)
    kept = tuple(part for part in parts if part)
    if all(isinstance(part, Gap) for part in kept):
        raise PhraseError(f'"{text}" holds no words.', "Write the words that people use, or take the line out.")
    return Phrase(kept)


def wordings_of(piece: str, families: Families) -> tuple[Wording, ...]:
    """Every wording that a piece stands for.

    Raises:
        PhraseError: it names a family that is not there.
    """
    return tuple(wording for choice in piece.split("/") for wording in _wordings(choice, families))


def _wordings(choice: str, families: Families) -> tuple[Wording, ...]:
    if choice.startswith("<") and choice.endswith(">"):
        name = choice[1:-1]
        if name not in families:
            near = guess(name, families)
            remedy = f'Did you mean "<{near}>"?' if near else 'Add it under "families" in words.yaml.'
            raise PhraseError(f'There is no family "{name}" (above this line).', remedy)
        return families[name]
    pieces = choice.removesuffix("~").split("-")
    *before, last = [word for piece in pieces for word in ((piece,) if piece in SIGNS else words(piece))] or [""]
    endings = forms_of(last) if choice.endswith("~") else (last,)
    return tuple((*before, ending) for ending in endings if ending)


def _by_first(wordings: tuple[Wording, ...], passed_over: frozenset[str]) -> dict[str, tuple[Wording, ...]]:
    """Without the words that are passed over when people are listened to, for they are not heard.

    Raises:
        PhraseError: one of several wordings holds no others, so that it would never be heard.
    """
    found: dict[str, list[Wording]] = {}
    never = []
    for wording in dict.fromkeys(wordings):
        if heard := tuple(word for word in wording if word not in passed_over):
            found.setdefault(heard[0], []).append(heard)
        else:
            never.append(" ".join(wording))
    if found and never:
        what = f'"{never[0]}" is never heard: "passed_over" in words.yaml has it.'
        raise PhraseError(what, "Take it out of this phrase (and its family), or out of there.")
    return {first: tuple(each) for first, each in found.items()}


def forms_of(word: str) -> tuple[str, ...]:
    """A word with its usual English endings, and some that exist in no dictionary: nobody writes them."""
    if word.endswith("e"):
        stem = word[:-1]
        return (word, *(stem + ending for ending in ("es", "ed", "ing", "er", "en")))
    endings = ("", "s", "es", "ed", "ing", "er", "en")
    if word.endswith("y"):
        return (*(word + ending for ending in endings), word[:-1] + "ies", word[:-1] + "ied")
    return (
        *(word + ending for ending in endings),
        *(word + word[-1:] + ending for ending in ("ed", "ing", "er", "en")),
    )
