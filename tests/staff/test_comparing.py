"""Which questions change their reply: all of them, found one by one, safety first."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition, build_edition
from bot.model import Message, Thread
from bot.staff.comparing import compare, questions_of
from tests.conftest import AT, TINY
from tests.staff.changing import changed


def told(edition: Edition, text: str) -> tuple[object, ...]:
    reply = edition.assistant.reply_to(Message(AT, text, client_language="en"), Thread())[0]
    return reply.kind, reply.text, reply.entry, reply.danger, reply.buttons, reply.sources, reply.language


def test_nothing_changes_between_equal_folders(tiny_edition: Edition) -> None:
    """And there was something to ask."""
    assert len(set(questions_of(tiny_edition))) > 30
    assert compare(tiny_edition, build_edition(TINY), AT) == []


def test_it_is_what_asking_every_question_gives(tiny_edition: Edition, tiny_copy: Path) -> None:
    """An answer with other words, a way of asking that moves, a danger that is not heard any more."""
    changed(tiny_copy, "en/answers/basics.yaml", "The scheme helps people", "The scheme is for people")
    changed(tiny_copy, "en/answers/basics.yaml", "explain the scheme", "explain that thing")
    after = changed(
        tiny_copy,
        "en/safety/danger-now.yaml",
        "[help me now, he/she has .. knife, sos, strangling me]",
        "[he/she has .. knife, sos, strangling me]",
    )
    changes = compare(tiny_edition, after, AT)
    questions = dict.fromkeys((*questions_of(tiny_edition), *questions_of(after)))
    by_hand = {each for each in questions if told(tiny_edition, each) != told(after, each)}
    assert len(by_hand) > 3
    assert {change.question for change in changes} == by_hand
    of_safety = [change.of_safety for change in changes]
    assert of_safety == sorted(of_safety, reverse=True)
    moves = [change.moves for change in changes if not change.of_safety]
    assert moves == sorted(moves, reverse=True)
    assert "what is the scheme" in by_hand


def test_a_stop_changes_nothing(tiny_copy: Path) -> None:
    """What is compared is what staff wrote, not what is stopped for a while."""
    before = build_edition(TINY)
    (tiny_copy / "stopped.yaml").write_text("- all\n", "utf-8")
    assert compare(before, build_edition(tiny_copy), AT) == []
