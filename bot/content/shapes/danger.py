"""The folder safety of a language -> Danger, in order of urgency, and Refusal.

``danger.yaml`` lists the kinds with their cards, most urgent first; a file named like each holds its phrases and what
they must catch; ``words.yaml`` holds what the kinds share. ``refusals.yaml`` holds what is not answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.content.pieces import Items, Piece, Text
from bot.content.shapes.phrase import Families, PhraseError, Pieces, phrase_of, wordings_of
from bot.content.shapes.record import Record, items_of, named_items
from bot.model import Danger, Hearing, Phrase, Place, Problem, Refusal, Wording
from bot.text.words import words

KIND = ("id", "card", "afterwards", "button")
PHRASES = ("families", "phrases", "said", "unless", "must_catch", "must_let_through")
FileOf = Callable[[str], Piece | None]
"""Gives a file of the folder by its name; None if it cannot be read, which is told already."""
REFUSAL = ("entry", *PHRASES)
WORDS = ("passed_over", "turns", "families")


@dataclass(frozen=True)
class Shared:
    """What the kinds of danger of one language share."""

    hearing: Hearing
    families: Families


def read_safety(file_of: FileOf, language: str, problems: list[Problem]) -> tuple[list[Danger], list[Refusal]]:
    """What a language listens for, by way of the files of its folder safety."""
    kinds, refused, words_file = file_of("danger"), file_of("refusals"), file_of("words")
    shared = _shared(words_file, problems)
    dangers = [_danger(kind, shared, file_of, language, problems) for kind in items_of(kinds, "danger", problems)]
    return dangers, [_refusal(item, shared, language, problems) for item in items_of(refused, "refusal", problems)]


def _refusal(item: Piece, shared: Shared, language: str, problems: list[Problem]) -> Refusal:
    record = Record(item, "refusal", REFUSAL, problems)
    own = Shared(shared.hearing, _families(record, shared.families))
    return Refusal(
        entry=record.identity("entry"),
        language=language,
        hearing=own.hearing,
        phrases=_phrases(record, "phrases", own, at_least=1),
        unless=_phrases(record, "unless", own),
        must_catch=record.texts("must_catch", at_least=1),
        must_let_through=record.texts("must_let_through"),
        place=record.place,
        said=_said(record),
    )


def _danger(kind: Piece, shared: Shared, file_of: FileOf, language: str, problems: list[Problem]) -> Danger:
    record = Record(kind, "danger", KIND, problems)
    name = record.identity()
    piece = file_of(name) if name else None
    file = Record(piece, "danger", PHRASES, problems if piece else [])
    shared = Shared(shared.hearing, _families(file, shared.families))
    return Danger(
        id=name,
        language=language,
        hearing=shared.hearing,
        phrases=_phrases(file, "phrases", shared, at_least=1),
        unless=_phrases(file, "unless", shared),
        card=record.text("card"),
        must_catch=file.texts("must_catch", at_least=1),
        must_let_through=file.texts("must_let_through"),
        place=file.place if file.fields else record.place,
        card_place=record.place,
        afterwards=record.choice("afterwards", ("yes",)) == "yes",
        said=_said(file),
        button=record.text("button", needed=False),
    )


def _said(record: Record) -> frozenset[Wording]:
    return frozenset(wording for text in record.texts("said") if (wording := words(text)))


def _shared(piece: Piece | None, problems: list[Problem]) -> Shared:
    record = Record(piece, "list of words", WORDS, problems if piece else [])
    return Shared(Hearing(_single(record, "passed_over"), _single(record, "turns")), _families(record, {}))


def _single(record: Record, name: str) -> frozenset[str]:
    """A list of words. Of several words each would count by itself: of "very much indeed" also "much"."""
    found = [(text, words(text)) for text in record.texts(name)]
    for text in (text for text, said in found if len(said) != 1):
        record.say(_place_of(text, name, record), f'"{text}" is not one word.', "Write one word, or take it out.")
    return frozenset(word for _, said in found for word in said)


def _families(record: Record, above: Families) -> Families:
    """The families of a file, which may use those above them."""
    families = dict(above)
    for name, items in _lists(record, "families"):
        texts = items.texts(name, at_least=1)
        families[name] = tuple(wording for text in texts for wording in _wordings(text, families, items, name))
    return families


def _lists(record: Record, field: str) -> list[tuple[str, Record]]:
    """Each named list of a field, as a record that holds it alone."""
    named = [name for name, _, _ in named_items(record.fields.get(field), "list", record.problems)]
    inside = Record(record.fields[field], "list of words", tuple(named), record.problems) if named else record
    return [(name, inside) for name in named]


def _wordings(text: str, families: Families, record: Record, name: str) -> tuple[Wording, ...]:
    try:
        return wordings_of(text, families)
    except PhraseError as error:
        record.say(record.at(name), str(error), error.remedy)
        return ()


def _phrases(record: Record, name: str, shared: Shared, at_least: int = 0) -> tuple[Phrase, ...]:
    found = []
    known: Pieces = {}
    for text in record.texts(name, at_least):
        try:
            found.append(phrase_of(text, shared.families, shared.hearing.passed_over, known))
        except PhraseError as error:
            record.say(_place_of(text, name, record), str(error), error.remedy)
    return tuple(found)


def _place_of(text: str, name: str, record: Record) -> Place:
    """Where a text of a list stands: there may be hundreds."""
    piece = record.fields[name]
    items = piece.items if isinstance(piece, Items) else ()
    return next((each.place for each in items if isinstance(each, Text) and each.text == text), piece.place)
