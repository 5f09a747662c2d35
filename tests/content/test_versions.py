"""By what a text is known."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library
from bot.content.versions import LENGTH, known_by


def test_any_change_of_what_is_said_is_another_text(tiny: Library) -> None:
    """Title, answer or detail; ways of asking are no part of it."""
    entry = tiny.entries[0]
    assert len(known_by(entry)) == LENGTH
    assert known_by(replace(entry, asked=("x",))) == known_by(entry)
    changed = {known_by(replace(entry, **{part: "x"})) for part in ("title", "answer", "more")}
    assert len(changed | {known_by(entry)}) == 4


def test_a_translation_is_outdated_once_the_english_has_changed(tiny: Library) -> None:
    """English never is."""
    translated = next(entry for entry in tiny.entries if entry.language == "sq" and entry.answer)
    english = tiny.english(translated)
    assert tiny.outdated(replace(translated, of="00000000"))
    assert not tiny.outdated(replace(translated, of=known_by(english)))
    assert not tiny.outdated(english)
