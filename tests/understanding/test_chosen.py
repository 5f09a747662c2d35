"""A button can be typed: by its label, by words for it, by its place."""

from __future__ import annotations

import pytest

from bot.content.library import Library
from bot.edition import Edition
from bot.model import Button, Kind, Message, Thread
from bot.text.words import words
from bot.understanding.chosen import chosen
from tests.conftest import AT

MORE = Button("More detail", press="more:rest:1", entry="rest")
HOUSE = Button("A safe house", press="show:house", entry="house")
SCHEME = Button("What the scheme is", press="show:what-is-it", entry="what-is-it")
NONE = Button("None of these", press="none")
THREAD = Thread(answered="rest", offered=(MORE, HOUSE, SCHEME, NONE), at=AT)


def press(library: Library, text: str, thread: Thread = THREAD) -> str | None:
    return chosen(words(text), thread, library.phrases["en"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A SAFE HOUSE!", "show:house"),
        ("more", "more:rest:1"),
        ("tell me more", "more:rest:1"),
        ("none of them", "none"),
        ("1", "show:house"),
        ("the first one", "show:house"),
        ("second", "show:what-is-it"),
    ],
)
def test_a_button_is_typed(tiny: Library, text: str, wanted: str) -> None:
    """Label, other words, place; what shows more of the same thing has no place in the count."""
    assert press(tiny, text) == wanted


@pytest.mark.parametrize("text", ["", "third", "show answer", "is it a safe house", "what is the scheme", "one house"])
def test_what_no_button_is_called_presses_none(tiny: Library, text: str) -> None:
    """Only the whole message counts, and only what was offered."""
    assert press(tiny, text) is None
    assert press(tiny, "more", Thread()) is None


def test_more_is_shown_when_it_is_typed(tiny_edition: Edition) -> None:
    """The same as the button, also after a word of thanks."""
    said = tiny_edition.assistant.reply_to
    first, thread = said(Message(AT, "the newest reports"), Thread())
    wanted = first.buttons[1]
    pressed, _ = said(Message(AT, press=wanted.press), thread)
    assert said(Message(AT, "the second one"), thread)[0] == pressed
    greeting, after = said(Message(AT, "hello"), thread)
    assert greeting.kind is Kind.SMALLTALK
    assert said(Message(AT, wanted.label), after)[0] == pressed


def test_of_a_card_of_danger_only_the_answer_can_be_typed(tiny_edition: Edition) -> None:
    """What else stands on it is for the floor to hear."""
    card, thread = tiny_edition.assistant.reply_to(Message(AT, "he has a knife. how long can i rest"), Thread())
    assert card.kind is Kind.CRISIS
    assert [button.entry for button in thread.offered] == ["rest"]
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "show the answer"), thread)
    assert reply.entry == "rest"
