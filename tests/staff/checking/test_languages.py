"""What a language is missing."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library
from bot.edition import Edition
from bot.staff.checking.languages import CAUGHT, LET_THROUGH, find
from tests.conftest import AT


def told(edition: Edition, library: Library) -> list[str]:
    return [str(problem) for problem in find(replace(edition, library=library), AT)]


def test_what_cannot_be_asked_for_is_named(tiny_edition: Edition) -> None:
    """In the file in which it belongs; each is only told of languages other than English."""
    found = [each for each in told(tiny_edition, tiny_edition.library) if each.startswith("sq/asked.txt")]
    assert found == [
        "sq/asked.txt:1: 3 answers for survivors cannot be asked for in this language: summer-day, no-places, hello. "
        'Write a heading for each, "## its-id", and below it messages as people write them.'
    ]


def test_a_kind_of_danger_that_is_missing_is_named(tiny_edition: Edition) -> None:
    """And one that promises too little."""
    library = tiny_edition.library
    english = tuple(danger for danger in library.dangers if danger.language == "en")
    missing = told(tiny_edition, replace(library, dangers=english))
    assert [each for each in missing if "danger.yaml" in each] == [
        f'sq/safety/danger.yaml:1: The kind "{danger.id}" is missing. Write its card and its file.'
        for danger in english
    ]
    few = [each for each in told(tiny_edition, library) if "messages to be caught" in each]
    assert few
    assert all("Write 20 and 10, as people write them." in each for each in few)


def test_a_whole_language_has_nothing_to_tell(tiny_edition: Edition) -> None:
    """Twenty messages, ten messages, and every answer asked for."""
    library = tiny_edition.library
    dangers = tuple(
        replace(each, must_catch=each.must_catch * CAUGHT, must_let_through=("x",) * LET_THROUGH)
        for each in library.dangers
    )
    english = [entry for entry in library.entries if entry.language == "en"]
    entries = (*english, *(replace(entry, language="sq", answer="", asked=("x",)) for entry in english))
    assert told(tiny_edition, replace(library, dangers=dangers, entries=entries)) == []


def test_a_copied_language_is_told(tiny_edition: Edition) -> None:
    """Its questions would be answered in the sentences of the other one."""
    library = tiny_edition.library
    phrases = library.phrases["sq"]
    copied = replace(phrases, say=phrases.say | {"language-name": "English"})
    found = told(tiny_edition, replace(library, phrases=library.phrases | {"sq": copied}))
    assert found[0] == (
        'sq/phrases.yaml:1: It calls itself "English", as en does. '
        "Was the file copied? Write all of it in this language."
    )
