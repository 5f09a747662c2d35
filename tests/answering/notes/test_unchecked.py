"""A translation that no speaker has checked says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.notes.unchecked import add
from bot.content.library import Library
from bot.edition import build_edition
from bot.model import Kind, Message, Question, Reply, Thread
from tests.conftest import AT

QUESTION = Question(Message(AT, "x"), ("x",), "sq", None)
UNCHECKED = Reply(Kind.ANSWER, "sq", "Skema.", entry="what-is-it")


def test_an_unchecked_translation_says_so_at_its_end(tiny: Library) -> None:
    """One line, in the language of the text."""
    noted = add(UNCHECKED, QUESTION, Thread(), tiny)
    assert noted == replace(UNCHECKED, text="Skema.\n\n(sq) No speaker of this language has checked this text yet.")


@pytest.mark.parametrize(
    "reply",
    [
        replace(UNCHECKED, entry="house"),
        replace(UNCHECKED, language="en"),
        replace(UNCHECKED, entry=None),
        replace(UNCHECKED, entry="small-steps"),
    ],
    ids=["checked", "english", "no entry", "a report"],
)
def test_nothing_else_says_so(tiny: Library, reply: Reply) -> None:
    """A text that a named person checked, English, what is no entry."""
    assert add(reply, QUESTION, Thread(), tiny) is reply


def test_an_english_answer_says_so_and_whom_to_ask(tiny: Library) -> None:
    """A line above it, a line below it, both in the language of the person."""
    english = replace(UNCHECKED, entry="rest", text_language="en", text="You can rest.")
    noted = add(english, QUESTION, Thread(), tiny)
    assert noted.text == "E kam vetëm anglisht.\n\nYou can rest.\n\nPërkthyes, falas: 0808 157 0000."


def test_an_outdated_translation_offers_the_english(tiny_copy: Path) -> None:
    """A line that the English is newer, one that nobody checked it, and a button; behind it no line says "only"."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("title: What the scheme is", "title: What this scheme is"), "utf-8")
    assistant = build_edition(tiny_copy).assistant
    reply, thread = assistant.reply_to(Message(AT, press="show:what-is-it", client_language="sq"), Thread())
    assert "Anglishtja është më e re.\n\n(sq) No speaker of this language has checked this text yet." in reply.text
    assert [each.press for each in reply.buttons][:1] == ["english:what-is-it"]
    english, _ = assistant.reply_to(Message(AT, press="english:what-is-it", client_language="sq"), thread)
    assert (english.language, english.text_language, english.entry) == ("sq", "en", "what-is-it")
    assert english.text.endswith("Përkthyes, falas: 0808 157 0000.")
    assert "E kam vetëm anglisht." not in english.text


def test_a_full_page_stays_within_900_characters(tiny_copy: Path) -> None:
    """A long unchecked translation: the note is part of what may be 900 characters."""
    file = tiny_copy / "sq/answers/basics.yaml"
    long = " ".join(["Skema ndihmon njerezit"] * 60)
    file.write_text(file.read_text("utf-8").replace("Skema ndihmon njerëzit.", long), "utf-8")
    assistant = build_edition(tiny_copy).assistant
    reply, _ = assistant.reply_to(Message(AT, press="show:what-is-it", client_language="sq"), Thread())
    assert reply.text.endswith("yet.")
    assert len(reply.text) <= 900
