"""Cards and menus tell nothing over a shoulder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking.quiet import find
from tests.conftest import AT
from tests.staff.changing import changed


@pytest.mark.parametrize(
    ("file", "old", "new", "word"),
    [
        ("en/phrases.yaml", "  more: More detail", "  more: For victims", "victim"),
        ("en/phrases.yaml", "does: Start here", "does: For survivors of trafficking", "survivor"),
        ("en/safety/danger.yaml", "{emergency}: call now", "Trafficking: {emergency}", "Traffick"),
    ],
)
def test_a_loud_word_is_told(tiny_copy: Path, file: str, old: str, new: str, word: str) -> None:
    """In a label, in the menu of commands, in the first line of a card."""
    [problem] = find(changed(tiny_copy, file, old, new), AT)
    assert problem.what.startswith(f'"{word}" can be read over a shoulder here')
    assert problem.place.file == file
    assert not problem.should


def test_the_real_cards_and_menus_are_quiet(real_edition: Edition) -> None:
    """And there are some."""
    library = real_edition.library
    assert len(library.dangers) >= 10
    assert len(library.phrases["en"].buttons) > 10
    assert list(find(real_edition, AT)) == []
