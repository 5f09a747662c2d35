"""Message and Thread in, Question out: its language, its words, and what it follows on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.content.library import Library
from bot.edition import Edition
from bot.model import Message, Question, Thread
from bot.understanding import language_of, understand
from tests.conftest import AT


@pytest.mark.parametrize(
    ("chosen", "client", "language"),
    [
        (None, None, "en"),
        (None, "", "en"),
        (None, "sq", "sq"),
        (None, "sq-AL", "sq"),
        (None, "SQ", "sq"),
        (None, "fr", "en"),
        (None, "-", "en"),
        ("sq", "en", "sq"),
        ("sq", None, "sq"),
        ("fr", "sq", "sq"),
    ],
)
def test_the_language_is_the_chosen_one_else_the_clients_else_english(
    tiny: Library, chosen: str | None, client: str | None, language: str
) -> None:
    """And always one in which we can address people; the client's region does not matter."""
    assert language_of(Message(AT, client_language=client), Thread(language=chosen), tiny) == language


def test_a_question_carries_its_message_and_its_folded_words(tiny: Library) -> None:
    """Case, signs and apostrophes are gone from the words, not from the message."""
    message = Message(AT, "Can’t I REST?", client_language="sq")
    found = understand(message, Thread(), tiny)
    assert found == Question(message, ("cant", "i", "rest"), "sq", None, heard=found.heard)


def test_a_follow_up_follows_on_what_was_answered(tiny: Library) -> None:
    """Only if something was answered before it."""
    message = Message(AT, "how long does it take")
    assert understand(message, Thread(answered="house"), tiny).follows == "house"
    assert understand(message, Thread(), tiny).follows is None


def test_a_question_of_its_own_follows_on_nothing(tiny: Library) -> None:
    """What went before does not bend it."""
    message = Message(AT, "where do trafficked children live now")
    assert understand(message, Thread(answered="house"), tiny).follows is None


def test_a_press_has_no_words(tiny: Library) -> None:
    """A button says all by itself."""
    question = understand(Message(AT, press="show:house"), Thread(answered="rest"), tiny)
    assert question.words == ()
    assert question.follows is None


def test_a_message_in_no_language_of_ours_is_asked_about_in_the_language_spoken(tiny: Library) -> None:
    """Who speaks Albanian with us, or has chosen it, does not lose it by one message that nobody can read."""
    strange = "помогите мне пожалуйста сейчас"
    for client in ("sq", None):
        found = understand(Message(AT, strange, client_language=client), Thread(), tiny)
        assert (found.language, found.message.press) == (client or "en", "language")


def test_the_language_answered_in_last_goes_before_the_clients(tiny: Library) -> None:
    """Where the message does not tell."""
    assert language_of(Message(AT, "ok", client_language="en"), Thread(heard="sq"), tiny) == "sq"


def test_what_two_languages_share_is_in_the_one_spoken(real_edition: Edition) -> None:
    """Hindi and Urdu in Latin letters: whoever was answered in Urdu stays there; the other one is offered, unless a
    language was chosen."""
    message, library = (
        Message(AT, "mujhe safe house mein jagah kaise milegi", client_language="en"),
        real_edition.library,
    )
    for language, other in (("ur", "hi"), ("hi", "ur")):
        assert language_of(message, Thread(heard=language), library) == language
        asked = replace(message, client_language=language)
        assert understand(asked, Thread(heard=language), library).heard == other
        assert understand(asked, Thread(language=language), library).heard is None


@pytest.mark.parametrize(
    ("text", "language"), [("obrigada", "pt"), ("dziękuję", "pl"), ("gracias", "es"), ("visa", "en")]
)
def test_a_chat_may_begin_with_one_word(real_edition: Edition, text: str, language: str) -> None:
    """In a language that it all but surely is; where something is told, one word changes nothing."""
    message, library = Message(AT, text), real_edition.library
    assert language_of(message, Thread(), library) == language
    assert language_of(message, Thread(heard="so"), library) == "so"
