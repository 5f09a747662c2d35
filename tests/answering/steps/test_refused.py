"""What is never answered."""

from __future__ import annotations

from bot.answering.steps.refused import answer
from bot.content.library import Library
from bot.edition import Edition
from bot.model import Kind, Message, Question, Thread
from bot.text.words import words
from tests.conftest import AT


def question(text: str) -> Question:
    return Question(Message(AT, text), words(text), "en", None)


def test_the_entry_that_says_no(tiny: Library) -> None:
    """Whatever the search would find."""
    reply = answer(question("please, where is the house of my wife?"), tiny, ())
    assert reply is not None
    assert (reply.kind, reply.entry) == (Kind.UNKNOWN, "no-places")


def test_everything_else_goes_on(tiny: Library) -> None:
    """To the next Step."""
    assert answer(question("where is the old house of my wife"), tiny, ()) is None


def test_it_comes_before_the_search(tiny_edition: Edition) -> None:
    """Also where the search is sure of something else."""
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "i need a house. where is the house of my wife"), Thread())
    assert reply.entry == "no-places"
