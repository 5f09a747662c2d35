"""An Edition: one Library with its Index and Assistant, or all that is wrong with the folder."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from bot.content.loading import KnowledgeError
from bot.edition import Edition, build_edition
from bot.model import Message, Thread
from tests.conftest import AT


def test_an_edition_answers_from_its_own_library(tiny_edition: Edition) -> None:
    """Assistant and Library belong together: what is answered stands in that Library."""
    assert tiny_edition.assistant.library is tiny_edition.library
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "what is the scheme"), Thread())
    assert reply.entry in {entry.id for entry in tiny_edition.library.entries}


def test_an_edition_cannot_be_changed(tiny_edition: Edition) -> None:
    """It is swapped whole or not at all."""
    with pytest.raises(FrozenInstanceError):
        tiny_edition.library = tiny_edition.library  # type: ignore[misc]


def test_a_changed_folder_changes_the_next_edition_only(tiny_copy: Path) -> None:
    """The edition that is being answered from stays as it was built."""
    before = build_edition(tiny_copy)
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("people who were exploited", "everybody"), "utf-8")
    after = build_edition(tiny_copy)
    texts = [each.assistant.reply_to(Message(AT, "what is the scheme"), Thread())[0].text for each in (before, after)]
    assert texts[0].startswith("The scheme helps people who were exploited.")
    assert texts[1].startswith("The scheme helps everybody.")


def test_a_broken_folder_gives_no_edition(tiny_copy: Path) -> None:
    """Every problem is told; nothing half-read is answered from."""
    (tiny_copy / "en/synonyms.yaml").write_text("- [alone]\n", "utf-8")
    (tiny_copy / "hosts.yaml").unlink()
    with pytest.raises(KnowledgeError) as caught:
        build_edition(tiny_copy)
    assert {problem.place.file for problem in caught.value.problems} >= {"en/synonyms.yaml", "hosts.yaml"}


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("folder", ["whole", "broken"])
def test_collecting_goes_on_after_building_as_before(tiny_copy: Path, on: bool, folder: str) -> None:
    """Also where building failed, and where somebody had turned it off."""
    if folder == "broken":
        (tiny_copy / "figures.yaml").unlink()
    (gc.enable if on else gc.disable)()
    try:
        with suppress(KnowledgeError):
            build_edition(tiny_copy)
        assert gc.isenabled() == on
    finally:
        gc.enable()
