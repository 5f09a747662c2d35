"""The walk of one message: a fault gives the emergency card, a danger goes first, a thread is forgotten."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.answering
import bot.assistant
from bot.assistant import Assistant
from bot.edition import Edition
from bot.model import Kind, Message, Offer, Reply, Thread
from tests.conftest import AT

CANARY = "wombat7391"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def assistant(tiny_edition: Edition) -> Assistant:
    return tiny_edition.assistant


def breaks(*given_: object) -> Reply:
    """Breaks as code does that nobody foresaw; its message holds what was written."""
    raise ValueError(f"cannot understand {CANARY} in {given_}")


def break_safety(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.assistant, "respond", breaks)


def break_understanding(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.assistant, "understand", breaks)


def break_search(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.answering, "ranked", breaks)


def break_steps(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.answering, "STEPS", (breaks,))


def break_notes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bot.answering, "NOTES", (breaks,))


AFTER_THE_FLOOR = (break_understanding, break_search, break_steps, break_notes)
BREAKS = (break_safety, *AFTER_THE_FLOOR)


@pytest.mark.parametrize("break_one", BREAKS, ids=lambda each: each.__name__)
def test_any_fault_gives_the_emergency_card_and_keeps_the_text_out_of_the_log(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    break_one: Callable[[pytest.MonkeyPatch], None],
) -> None:
    """Wherever it breaks: 999 first, a helpline, one log line with the kind of error and nothing of the message."""
    caplog.set_level(logging.DEBUG)
    break_one(monkeypatch)
    thread = Thread(answered="rest", at=AT)
    reply, after = assistant.reply_to(Message(AT, f"what is the scheme {CANARY}"), thread)
    assert (reply.kind, reply.danger) == (Kind.CRISIS, "fault")
    assert reply.text.startswith("999: call now")
    assert "0808 157 0000" in reply.text
    assert after == thread
    assert "ValueError" in caplog.text
    assert "test_assistant.py" in caplog.text
    assert CANARY not in caplog.text
    assert "scheme" not in caplog.text
    assert all(record.exc_info is None for record in caplog.records)


def test_the_fault_reply_speaks_the_clients_language(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who is addressed in another language is so in the emergency card too."""
    break_search(monkeypatch)
    reply, _ = assistant.reply_to(Message(AT, "x", client_language="sq"), Thread())
    assert (reply.language, reply.text[:9]) == ("sq", "(sq) 999:")


def test_the_fault_reply_speaks_the_language_of_the_thread(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody chose in this chat goes before what their client says; after half an hour it is forgotten."""
    break_search(monkeypatch)
    chosen = Thread(language="sq", at=AT)
    reply, _ = assistant.reply_to(Message(AT, "x", client_language="en"), chosen)
    assert (reply.language, reply.danger, reply.text[:9]) == ("sq", "fault", "(sq) 999:")
    later, _ = assistant.reply_to(Message(AT + 31 * MINUTE, "x", client_language="en"), chosen)
    assert later.language == "en"


@pytest.mark.parametrize("break_one", AFTER_THE_FLOOR, ids=lambda each: each.__name__)
def test_a_danger_that_was_found_is_answered_whatever_breaks_after_it(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, break_one: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """The card of this danger with its numbers, not the one for faults."""
    break_one(monkeypatch)
    reply, _ = assistant.reply_to(Message(AT, "sos"), Thread())
    assert (reply.kind, reply.danger, reply.text) == (Kind.CRISIS, "danger-now", "999: call now\nOr 0808 157 0000.")
    assert [button.copy for button in reply.buttons] == ["999", "0808 157 0000"]


def test_nothing_is_logged_when_nothing_breaks(assistant: Assistant, caplog: pytest.LogCaptureFixture) -> None:
    """Not even at DEBUG does an ordinary message, a press or a danger leave a line."""
    caplog.set_level(logging.DEBUG)
    for message in (Message(AT, CANARY), Message(AT, f"sos {CANARY}"), Message(AT, press=f"show:{CANARY}")):
        assistant.reply_to(message, Thread())
    assert not caplog.records


@pytest.mark.parametrize(("later", "remembered"), [(30 * MINUTE, True), (31 * MINUTE, False)])
def test_a_topic_is_forgotten_after_half_an_hour(assistant: Assistant, later: timedelta, remembered: bool) -> None:
    """Within 30 minutes "and where" follows on what was answered; after that the topic is gone from the thread."""
    _, thread = assistant.reply_to(Message(AT, "can i get a house"), Thread())
    assert thread.answered == "house"
    _, after = assistant.reply_to(Message(AT + later, "quantum banana"), thread)
    assert after.answered == ("house" if remembered else None)


@pytest.mark.parametrize(("later", "remembered"), [(30 * MINUTE, True), (31 * MINUTE, False)])
def test_a_danger_is_forgotten_after_half_an_hour(assistant: Assistant, later: timedelta, remembered: bool) -> None:
    """The emergency line stands over what is not found within 30 minutes of a danger, and no longer."""
    _, thread = assistant.reply_to(Message(AT, "sos"), Thread())
    assert thread.danger == "danger-now"
    reply, after = assistant.reply_to(Message(AT + later, "quantum banana"), thread)
    assert reply.text.startswith("999: call, if you need help now.") is remembered
    assert after.danger == ("danger-now" if remembered else None)


def test_each_reply_starts_the_half_hour_anew(assistant: Assistant) -> None:
    """A chat that goes on is not forgotten: what counts is the last reply."""
    thread = Thread()
    for minutes in (0, 20, 40, 60):
        _, thread = assistant.reply_to(Message(AT + minutes * MINUTE, "sos" if not minutes else "quantum"), thread)
    assert thread.danger == "danger-now"


def test_a_crisis_reply_has_a_button_to_the_answer(assistant: Assistant) -> None:
    """A danger goes first and does not swallow the question that came with it."""
    reply, thread = assistant.reply_to(Message(AT, "sos, can i get a house"), Thread())
    assert reply.kind is Kind.CRISIS
    button = reply.buttons[-1]
    assert (button.label, button.press, button.entry) == ("I am safe, show the answer", "show:house", "house")
    assert reply.matches[0].id == "house"
    shown, _ = assistant.reply_to(Message(AT, press=button.press), thread)
    assert shown.entry == "house"


def test_a_crisis_reply_without_an_answer_has_no_such_button(assistant: Assistant) -> None:
    """Where nothing was found there is nothing to show; the numbers to copy stay."""
    reply, _ = assistant.reply_to(Message(AT, "sos"), Thread())
    assert reply.kind is Kind.CRISIS
    assert [button.press for button in reply.buttons] == [None, None]
    assert [button.copy for button in reply.buttons] == ["999", "0808 157 0000"]


def test_the_thread_after_a_reply_holds_ids_only(assistant: Assistant) -> None:
    """What was answered and offered, and when."""
    reply, thread = assistant.reply_to(Message(AT, f"what is the scheme {CANARY}"), Thread())
    assert reply.entry == "what-is-it"
    offered = (Offer("show:rest", None, "rest"), Offer("show:house", None, "house"))
    assert thread == Thread(heard="en", answered="what-is-it", offered=offered, at=AT)


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters()), press=st.none() | st.text(st.characters(), max_size=70))
def test_any_message_gets_exactly_one_short_reply(tiny_edition: Edition, text: str, press: str | None) -> None:
    """Whatever is typed or pressed: one Reply, not empty, of at most 900 characters, and never by way of a fault."""
    reply, thread = tiny_edition.assistant.reply_to(Message(AT, text, press), Thread())
    assert isinstance(reply, Reply)
    assert 0 < len(reply.text) <= 900
    assert reply.danger != "fault"
    assert thread.at == AT


def test_a_moment_at_the_edge_of_time_gets_a_reply(assistant: Assistant) -> None:
    """Even on 1 January of the year 1, where London has no day, the emergency card goes out."""
    reply, _ = assistant.reply_to(Message(AT.replace(year=1, month=1, day=1, hour=0), "hello"), Thread())
    assert reply.text


@pytest.mark.parametrize("between", ["hello", "quantum banana"])
def test_small_talk_leaves_the_topic_as_it_was(assistant: Assistant, between: str) -> None:
    """ "Thanks" between two questions is no new topic, nor is what found no answer."""
    _, thread = assistant.reply_to(Message(AT, "where can i live"), Thread())
    assert thread.answered == "house"
    _, thread = assistant.reply_to(Message(AT, between), thread)
    assert thread.answered == "house"


def test_what_is_offered_first_is_a_topic(assistant: Assistant) -> None:
    """Who was asked back and then asks on means one of the things that were offered."""
    reply, thread = assistant.reply_to(Message(AT, "house small days"), Thread())
    assert reply.kind is Kind.CHOICE
    assert thread.answered == reply.buttons[0].entry


@pytest.mark.parametrize("text", ["{} where can i live", "where can i live? {}", "hello, {} where can i live"])
def test_beside_a_cry_for_help_the_question_alone_is_looked_up(assistant: Assistant, text: str) -> None:
    """What tells of the danger asks for no answer of ours."""
    reply, _ = assistant.reply_to(Message(AT, text.format("he has a knife.")), Thread())
    assert reply.kind is Kind.CRISIS
    assert reply.buttons[-1].entry == "house"


def test_a_greeting_in_another_language_does_not_change_it(tiny_edition: Edition) -> None:
    """Who speaks Albanian and greets in English goes on in Albanian; who asks in English, in English."""
    for said, after in (("hello good morning", "sq"), ("what is the scheme", "en")):
        thread = Thread(heard="sq")
        reply, thread = tiny_edition.assistant.reply_to(Message(AT, said), thread)
        assert reply.language == "en"
        assert tiny_edition.assistant.reply_to(Message(AT, "skema"), thread)[0].language == after
