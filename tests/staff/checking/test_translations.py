"""Translations say of which English text they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.versions import known_by
from bot.staff.checking.translations import find
from tests.conftest import AT
from tests.staff.changing import changed


def test_a_change_of_the_english_is_told_in_the_translation(tiny_copy: Path) -> None:
    """With the line to paste once somebody has looked; pasted, all is well."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "answer: Ask for a safe house", "answer: Ask for a house")
    [problem] = find(edition, AT)
    house = next(each for each in edition.library.entries if (each.language, each.id) == ("en", "house"))
    assert (problem.place.file, problem.should) == ("sq/answers/basics.yaml", True)
    assert problem.what == "The English has changed since."
    line = f"of: {known_by(house)}"
    assert problem.remedy == f'Look at both, then write: "{line}".'
    assert list(find(changed(tiny_copy, "sq/answers/basics.yaml", "of: a0299077", line), AT)) == []


def test_a_translation_without_the_line_is_told(tiny_copy: Path) -> None:
    """What only finds the English answer needs none."""
    [problem] = find(changed(tiny_copy, "sq/answers/basics.yaml", "  of: a0299077\n", ""), AT)
    assert problem.what == "It is not said from which English text this is."


def told(folder: Path, english: str, other: str) -> list[str]:
    """What is found where the house is told of in these two ways."""
    changed(folder, "sq/answers/basics.yaml", "answer: Pyet në {tiny-line}.", f'answer: "{other}"')
    edition = changed(
        folder, "en/answers/basics.yaml", "answer: Ask for a safe house on {tiny-line}.", f'answer: "{english}"'
    )
    return [problem.what for problem in find(edition, AT) if "English has changed" not in problem.what]


@pytest.mark.parametrize(
    ("english", "other", "wanted"),
    [
        ("30 days on {tiny-line}.", "30 ditë, {tiny-line}.", []),
        ("Since July 2015.", "Që nga 7/2015.", []),
        ("1. Ask. NRM.", "1. Pyet: NRM, RNA.", []),
        (
            "30 days.",
            "3 ditë.",
            ['The number "30" of the English is missing.', 'The number "3" does not stand in the English.'],
        ),
        ("On {tiny-line}.", "Pyet.", ['The name in braces "tiny-line" of the English is missing.']),
        ("The NRM.", "Sistemi.", ['The abbreviation "NRM" of the English is missing.']),
    ],
    ids=[
        "the same",
        "a month by its number",
        "places in a list",
        "another number",
        "no number to call",
        "no short name",
    ],
)
def test_both_say_the_same(tiny_copy: Path, english: str, other: str, wanted: list[str]) -> None:
    """Numbers, names in braces and abbreviations; a translation may explain one more."""
    assert told(tiny_copy, english, other) == wanted
