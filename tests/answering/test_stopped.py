"""What is stopped gets a neutral line; danger, its cards, the language and forgetting go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.stopped import FILE
from bot.edition import Edition, build_edition
from bot.model import Kind, Message, Reply, Thread
from bot.staff.checking import check
from tests.conftest import AT

LINE = "I cannot answer that at the moment."


@pytest.fixture
def edition(tiny_copy: Path) -> Edition:
    return build_edition(tiny_copy)


def stop(edition: Edition, *names: str) -> None:
    (edition.library.folder / FILE).write_text("".join(f"- {name}\n" for name in names), "utf-8")


def reply_to(edition: Edition, text: str = "", press: str | None = None, language: str | None = None) -> Reply:
    return edition.assistant.reply_to(Message(AT, text, press), Thread(language=language))[0]


@pytest.mark.parametrize("names", [["what-is-it"], ["basics"], ["en"], ["all"], ["house", "what-is-it"]])
def test_a_stopped_answer(edition: Edition, names: list[str]) -> None:
    """By its id, its topic, its language, or with everything: asked or pressed, while the program runs."""
    assert reply_to(edition, "what is the scheme").entry == "what-is-it"
    stop(edition, *names)
    for reply in (reply_to(edition, "what is the scheme"), reply_to(edition, press="show:what-is-it")):
        assert (reply.kind, reply.entry, reply.buttons) == (Kind.UNKNOWN, None, ())
        assert reply.text.startswith(LINE)
        assert "0808 157 0000" in reply.text
        assert reply.missed is not None
        assert reply.missed.reason == "stopped"
    stop(edition)
    assert reply_to(edition, "what is the scheme").entry == "what-is-it"


def test_other_answers_go_on(edition: Edition) -> None:
    """Without a button to what is stopped."""
    before = reply_to(edition, "what is the scheme")
    assert [button.entry for button in before.buttons] == ["rest", "house"]
    stop(edition, "rest")
    after = reply_to(edition, "what is the scheme")
    assert (after.entry, after.text) == ("what-is-it", before.text)
    assert [button.entry for button in after.buttons] == ["house"]


def test_a_reply_that_was_all_buttons_is_not_left_without(edition: Edition) -> None:
    """Nothing ends in "perhaps one of these" with none."""
    before = reply_to(edition, "quantum banana")
    offered = [button.entry for button in before.buttons if button.entry]
    assert offered
    stop(edition, *offered)
    assert reply_to(edition, "quantum banana").text.startswith(LINE)


def test_whoever_stops_taking_part_stops_the_form(edition: Edition) -> None:
    """A call belongs to that topic."""
    call = edition.library.calls[0]
    assert reply_to(edition, press=f"show:{call.id}").entry == call.id
    for language in ("en", "sq"):
        answers = edition.library.folder / language / "answers"
        (answers / "basics.yaml").rename(answers / "taking-part.yaml")
    moved = build_edition(edition.library.folder)
    stop(moved, "taking-part")
    assert reply_to(moved, press=f"show:{call.id}").text.startswith(LINE)


def test_a_stopped_language_stops_no_other(edition: Edition) -> None:
    """The line is in the language that was stopped."""
    stop(edition, "sq")
    assert reply_to(edition, "what is the scheme").entry == "what-is-it"
    assert reply_to(edition, "what is the scheme", language="sq").text.startswith("(sq)")


def test_nothing_stops_danger_and_its_cards(edition: Edition) -> None:
    """Nor the choice of a language, nor forgetting; but the card leads to no stopped answer."""
    stop(edition, "all")
    card = reply_to(edition, "he has a knife. what is the scheme")
    assert (card.kind, card.danger) == (Kind.CRISIS, "danger-now")
    assert all(button.entry is None for button in card.buttons)
    assert reply_to(edition, press="card:danger-now").kind is Kind.CRISIS
    assert reply_to(edition, press="language:sq").kind is Kind.LANGUAGE
    assert not reply_to(edition, press="clear").text.startswith(LINE)


def test_helplines_go_on(tiny_copy: Path) -> None:
    """The topic helping, whatever is stopped."""
    for language in ("en", "sq"):
        (tiny_copy / language / "answers/basics.yaml").rename(tiny_copy / language / "answers/helping.yaml")
    edition = build_edition(tiny_copy)
    stop(edition, "all", "en")
    assert reply_to(edition, "what is the scheme").entry == "what-is-it"


def test_promises_are_tried_as_if_nothing_were_stopped(edition: Edition) -> None:
    """Otherwise a stop would bury what is wrong under what is not."""
    stop(edition, "all")
    assert check(edition, AT) == []


def test_check_tells_a_wrong_stop(edition: Edition) -> None:
    """Beside the other problems."""
    stop(edition, "quantum")
    assert [str(problem) for problem in check(edition, AT)] == [
        'stopped.yaml:1: Nothing is called "quantum". Write an id, a topic, a language or "all".'
    ]
