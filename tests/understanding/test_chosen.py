"""A button can be typed: by its label, by words for it, by its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.content.library import Library
from bot.edition import Edition
from bot.model import Kind, Message, Offer, Thread
from bot.understanding.chosen import chosen
from tests.conftest import AT

MORE = Offer("more:rest:1", "more", "rest")
HOUSE = Offer("show:house", None, "house")
SCHEME = Offer("show:what-is-it", None, "what-is-it")
NONE = Offer("none", "none-of-these", None)
THREAD = Thread(answered="rest", offered=(MORE, HOUSE, SCHEME, NONE), at=AT)


def press(library: Library, text: str, thread: Thread = THREAD) -> str | None:
    return chosen(text, thread, library, "en", AT.date())


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
    answer, thread = said(Message(AT, "how long can i rest"), Thread())
    assert answer.buttons[0].label == "More detail"
    assert said(Message(AT, "tell me more"), thread)[0] == said(Message(AT, press=answer.buttons[0].press), thread)[0]
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
    for text in ("show the answer", "I am safe, show the answer"):
        reply, _ = tiny_edition.assistant.reply_to(Message(AT, text), thread)
        assert (reply.kind, reply.entry) == (Kind.ANSWER, "rest")


def test_after_a_choice_its_places_count_from_the_first(tiny_edition: Edition) -> None:
    """Though the likeliest is also what the thread is about."""
    said = tiny_edition.assistant.reply_to
    choice, thread = said(Message(AT, "house small days"), Thread())
    assert choice.kind is Kind.CHOICE
    for text, button in zip(("the first one", "2"), choice.buttons, strict=False):
        assert said(Message(AT, text), thread)[0].entry == button.entry
    assert said(Message(AT, "neither"), thread)[0].text.startswith("I am sorry. Then I do not have that.")


def test_a_button_to_what_is_gone_is_not_typed(tiny: Library) -> None:
    """An entry that was taken out since it was offered has no title any more."""
    assert press(tiny, "", Thread(offered=(Offer("show:gone", None, "gone"),))) is None
    assert press(tiny, "gone", Thread(offered=(Offer("show:gone", None, "gone"),))) is None


def test_a_year_or_a_subject_is_typed(tiny_edition: Edition) -> None:
    """As it stands on the button that browses by it."""
    said = tiny_edition.assistant.reply_to
    _, thread = said(Message(AT, press="reports:years"), Thread())
    assert said(Message(AT, "2019"), thread)[0] == said(Message(AT, press="reports:2019"), thread)[0]


def test_only_a_step_to_a_form_goes_ahead_of_the_floor(tiny_edition: Edition) -> None:
    """Any other button that is called like a cry for help is none: the cry is heard."""
    library = tiny_edition.library
    english = replace(library.phrases["en"], asking={**library.phrases["en"].asking, "more": ("sos",)})
    calling = replace(library, phrases={**library.phrases, "en": english})
    assistant = replace(tiny_edition.assistant, library=calling)
    assert press(calling, "sos") == "more:rest:1"
    assert assistant.reply_to(Message(AT, "sos"), THREAD)[0].kind is Kind.CRISIS
