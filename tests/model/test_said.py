"""What is asked and what goes out: no trace of a person, and the kinds of the contract."""

from __future__ import annotations

import dataclasses

from bot import model
from bot.model import Kind


def test_kinds_are_those_of_the_contract() -> None:
    """Others read these words in ask --jsonl; one more or less is a change of the contract."""
    assert {str(kind) for kind in Kind} == {
        "answer", "report", "handoff", "crisis", "choice", "unknown", "smalltalk", "language", "notice",
    }  # fmt: skip


def test_a_message_bears_no_person() -> None:
    """No id, name or number of a person goes below a channel."""
    assert {field.name for field in dataclasses.fields(model.Message)} == {
        "at", "text", "press", "client_language", "sent",
    }  # fmt: skip


def test_a_thread_holds_no_text() -> None:
    """What was written is not remembered: a thread has ids, a language, a kind of danger and a moment."""
    assert {field.name for field in dataclasses.fields(model.Offer)} == {"press", "name", "entry"}
    assert {field.name for field in dataclasses.fields(model.Thread)} == {
        "language", "heard", "answered", "offered", "danger", "at",
    }  # fmt: skip
