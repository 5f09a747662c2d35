"""A language is whole

Should. (Only `check --languages` looks.) Whoever writes in a language that we have is heard in it like
everybody else.
Passes: a folder `sq` with a card, 20 messages to be caught and 10 to be let through for each kind of danger, and ways
of asking for every answer for survivors.
Fails: a kind of danger, or its messages, are missing; an answer cannot be asked for; its name is another one's.
To put right: the message names what is missing and the file. How a language is added stands in docs/languages.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.content.asked import ASKED
from bot.content.library import Library
from bot.edition import Edition
from bot.model import ENGLISH, Place, Problem

CAUGHT, LET_THROUGH = 20, 10
"""Messages that each kind of danger should promise, of those that are listened for from the start."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library = edition.library
    for language in library.languages[1:]:
        yield from _of_its_name(library, language)
        yield from _of_danger(library, language)
        asked = {entry.id for entry in library.entries if entry.language == language and entry.asked}
        ours = [entry for entry in library.entries if entry.language == ENGLISH and not entry.draft]
        missing = [entry.id for entry in ours if not entry.professional and entry.id not in asked]
        if missing:
            some = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
            what = f"{len(missing)} answers for survivors cannot be asked for in this language: {some}."
            remedy = 'Write a heading for each, "## its-id", and below it messages as people write them.'
            yield Problem(Place(ASKED.format(language=language), 1), what, remedy, should=True)


def _of_its_name(library: Library, language: str) -> Iterator[Problem]:
    """Two languages of one name: one of them was copied, and its sentences are not its own."""
    name = library.phrases[language].say["language-name"]
    first = next(each for each in library.languages if library.phrases[each].say["language-name"] == name)
    if first != language:
        what = f'It calls itself "{name}", as {first} does.'
        remedy = "Was the file copied? Write all of it in this language."
        yield Problem(Place(f"{language}/phrases.yaml", 1), what, remedy, wording=name, should=True)


def _of_danger(library: Library, language: str) -> Iterator[Problem]:
    own = {danger.id: danger for danger in library.dangers if danger.language == language}
    for danger in library.dangers:
        if danger.language != ENGLISH:
            continue
        if danger.id not in own:
            place = Place(f"{language}/safety/danger.yaml", 1)
            yield Problem(place, f'The kind "{danger.id}" is missing.', "Write its card and its file.", should=True)
            continue
        promised = own[danger.id]
        counts = (len(promised.must_catch), CAUGHT), (len(promised.must_let_through), LET_THROUGH)
        if not danger.afterwards and any(count < least for count, least in counts):
            what = f"{counts[0][0]} messages to be caught and {counts[1][0]} to be let through are promised here."
            remedy = f"Write {CAUGHT} and {LET_THROUGH}, as people write them."
            yield Problem(promised.place, what, remedy, should=True)
