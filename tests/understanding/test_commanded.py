"""Whole messages that mean a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.library import Library
from bot.content.loading import load_library
from bot.edition import Edition, build_edition
from bot.model import Message, Thread
from bot.text.words import words
from bot.understanding.commanded import commanded
from tests.conftest import AT


def said_for_clear(folder: Path, messages: str) -> Path:
    """The folder, with whole messages that mean /clear."""
    file = folder / "en/phrases.yaml"
    file.write_text(file.read_text("utf-8").replace("press: clear}", f"press: clear, said: {messages}}}"), "utf-8")
    return folder


@pytest.fixture
def library(tiny_copy: Path) -> Library:
    return load_library(said_for_clear(tiny_copy, "[delete all, wipe]"))


@pytest.mark.parametrize("text", ["delete all", "Delete all!", "WIPE"])
@pytest.mark.parametrize("language", ["en", "sq"])
def test_a_whole_message_is_a_command(library: Library, text: str, language: str) -> None:
    """However it is written, and whatever language was chosen."""
    assert commanded(words(text), library, language) == "clear"


@pytest.mark.parametrize("text", ["", "how do i delete all", "delete all please help me", "clear"])
def test_words_within_a_message_are_none(library: Library, text: str) -> None:
    """Only the whole message counts, and only as staff wrote it."""
    assert commanded(words(text), library, "en") is None


def test_the_thread_is_forgotten(real_edition: Edition) -> None:
    """ "Delete everything" does what /clear does."""
    before = Thread(answered="nrm-what-is", at=AT)
    reply, thread = real_edition.assistant.reply_to(Message(AT, "delete everything"), before)
    assert thread == Thread()
    assert reply.text == real_edition.assistant.reply_to(Message(AT, press="clear"), Thread())[0].text


def test_danger_goes_first(tiny_copy: Path) -> None:
    """A cry for help stays one, even where staff wrote it down as a command."""
    reply, _ = build_edition(said_for_clear(tiny_copy, "[sos]")).assistant.reply_to(Message(AT, "sos"), Thread())
    assert reply.kind == "crisis"
