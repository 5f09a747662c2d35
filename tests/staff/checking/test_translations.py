"""Translations say of which English text they are."""

from __future__ import annotations

from pathlib import Path

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
