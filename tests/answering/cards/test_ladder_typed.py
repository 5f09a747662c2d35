"""The way to a form in typed words: a button by another name, a question in between, and never a cry that is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.edition import Edition
from bot.model import Kind, Message, Reply, Thread
from tests.answering.cards.test_ladder import FORM, OPEN


def walked(edition: Edition, *texts: str) -> tuple[Reply, Thread]:
    reply, thread = edition.assistant.reply_to(Message(OPEN, press="show:next-call"), Thread())
    for text in texts:
        reply, thread = edition.assistant.reply_to(Message(OPEN, text), thread)
    return reply, thread


@pytest.mark.parametrize(
    "text", ["4 myself", "its for me", "stop", "just me", "k", "for my client", "i change my mind"]
)
def test_what_is_typed_on_the_way_is_a_button_and_no_cry(tiny_edition: Edition, text: str) -> None:
    """The floor would hear some of it as danger; here the buttons lie before the person."""
    before = ("for myself",) if text == "k" else ()
    assert walked(tiny_edition, *before, text)[0].kind is Kind.HANDOFF


def test_a_question_on_the_way_keeps_the_place(tiny_edition: Edition) -> None:
    """What is asked is answered; "go on" then goes on from where it was, until somebody has had enough."""
    straight, _ = walked(tiny_edition, "for myself", "go on")
    assert walked(tiny_edition, "for myself", "do i get paid", "go on")[0] == straight
    assert walked(tiny_edition, "for myself", "who reads it", "hello", "ok")[0] == straight
    assert walked(tiny_edition, "for myself", "enough", "go on")[0] != straight


def test_a_question_is_no_yes(tiny_edition: Edition) -> None:
    """Asked if it is safe, "safe?" opens nothing, nor does a word that slips out."""
    to_the_gate = ("for myself", "go on", "go on")
    assert any(button.url for button in walked(tiny_edition, *to_the_gate, "yes")[0].buttons)
    for text in ("safe?", "it is safe?", "ok", "go on", "it is not safe", "not sure", "wait"):
        assert not any(button.url for button in walked(tiny_edition, *to_the_gate, text)[0].buttons), text


def test_it_can_be_typed_instead_of_pressed(tiny_edition: Edition) -> None:
    """Up all steps by words alone, and back."""
    said, thread, texts = tiny_edition.assistant.reply_to, Thread(), []
    for text in ("the next call", "for myself", "yes", "back", "go on", "ok", "yes it is safe"):
        reply, thread = said(Message(OPEN, text), thread)
        texts.append(reply.text.partition("\n")[0])
    assert texts[1] == texts[3] == "Who reads what you say, and what for:"
    assert [button.url for button in reply.buttons if button.url] == [FORM]
    assert said(Message(OPEN, "no"), thread)[0].text.startswith("All right.")


def test_back_is_typed_too(tiny_edition: Edition) -> None:
    """One step, to what was before it."""
    assert walked(tiny_edition, "for myself", "go on", "back")[0] == walked(tiny_edition, "for myself")[0]


def test_after_a_cry_for_help_no_word_goes_on(tiny_edition: Edition) -> None:
    """What is typed after the card is for the floor to hear, and not a step to a form."""
    card, thread = walked(tiny_edition, "for myself", "sos")
    assert card.kind is Kind.CRISIS
    assert not [offer for offer in thread.offered if offer.name]
    assert walked(tiny_edition, "for myself", "sos", "go on")[0] != walked(tiny_edition, "for myself", "go on")[0]


@pytest.mark.parametrize("between", ["do i get paid", "hello", "who reads it"])
def test_if_it_is_safe_is_asked_anew_after_anything_else(tiny_edition: Edition, between: str) -> None:
    """A yes to another question opens no page."""
    said = walked(tiny_edition, "for myself", "go on", "go on", between, "yes")[0]
    assert not any(button.url for button in said.buttons)


@pytest.mark.parametrize("mark", ["?", "\N{FULLWIDTH QUESTION MARK}", "\N{ARABIC QUESTION MARK}"])
def test_a_question_mark_of_any_script_is_one(tiny_edition: Edition, mark: str) -> None:
    """Arabic and Chinese have their own."""
    said = walked(tiny_edition, "for myself", "go on", "go on", f"safe{mark}")[0]
    assert not any(button.url for button in said.buttons)


def test_after_a_danger_no_word_is_a_step(tiny_edition: Edition) -> None:
    """Who was heard a moment ago is heard again, whatever lies before them."""
    _, thread = tiny_edition.assistant.reply_to(Message(OPEN, "sos"), Thread())
    _, thread = tiny_edition.assistant.reply_to(Message(OPEN, press="show:next-call"), thread)
    assert thread.danger
    heard, _ = tiny_edition.assistant.reply_to(Message(OPEN, "sos"), thread)
    assert heard.kind is Kind.CRISIS
    english = tiny_edition.library.phrases["en"]
    asking = {**english.asking, "for-myself": ("sos",)}
    library = replace(
        tiny_edition.library, phrases={**tiny_edition.library.phrases, "en": replace(english, asking=asking)}
    )
    assistant = replace(tiny_edition.assistant, library=library)
    assert assistant.reply_to(Message(OPEN, "sos"), thread)[0].kind is Kind.CRISIS
    assert assistant.reply_to(Message(OPEN, "sos"), replace(thread, danger=None))[0].kind is Kind.HANDOFF
