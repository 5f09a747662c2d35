"""The keyboard: answers line by line, a number presses a button, nothing that is shown steers the terminal."""

from __future__ import annotations

from io import StringIO

import pytest

from bot.channels.console import chat, rendered
from bot.edition import Edition
from bot.model import Button, Kind, Reply, Source
from tests.conftest import AT


def talk(edition: Edition, typed: str) -> list[str]:
    """What is shown after each prompt."""
    shown = StringIO()
    chat(edition.assistant, StringIO(typed), shown, lambda: AT)
    return [piece.strip() for piece in shown.getvalue().split("\n> ")[1:]]


def test_each_line_is_answered_until_the_end(tiny_edition: Edition) -> None:
    """Then the chat ends by itself."""
    hello, rest, end = talk(tiny_edition, "hello\nhow long can i rest\n")
    assert hello == "Hello. Ask me about the scheme."
    assert rest.startswith("You can rest for at least 30 days.")
    assert end == ""


@pytest.mark.parametrize("word", ["quit", "exit", " QUIT "])
def test_a_word_leaves(tiny_edition: Edition, word: str) -> None:
    """What comes after it is not read."""
    assert talk(tiny_edition, f"{word}\nhello\n") == [""]


def test_a_number_presses_the_button_that_bears_it(tiny_edition: Edition) -> None:
    """The buttons of the last reply only."""
    first, second, third, _ = talk(tiny_edition, "what is the scheme\n2\n2\n")
    assert "  [2] A safe house" in first
    assert second.startswith("Ask for a safe house on 0808 157 0000.")
    assert third.startswith("Sorry, I do not have that.")


@pytest.mark.parametrize("line", ["0", "3", "99", "-1", "1.", "100000000000", "²"])
def test_a_number_that_no_button_bears_is_text(tiny_edition: Edition, line: str) -> None:
    """It is answered like any text, without an error."""
    assert talk(tiny_edition, f"what is the scheme\n{line}\n")[1]


def test_a_chat_remembers_its_topic(tiny_edition: Edition) -> None:
    """After a danger, what is not found begins with the emergency line."""
    assert talk(tiny_edition, "sos\nquantum banana\n")[1].startswith("999: call, if you need help now.")


def test_a_reply_is_rendered_with_all_its_ways_on() -> None:
    """Presses with numbers, then links, then the sources that have an address."""
    reply = Reply(
        Kind.ANSWER,
        "en",
        "Text.",
        (Source("a", "A page", "Office", "2026", "https://a.example"), Source("b", "B", "Office", "2026", None)),
        (Button("Form", url="https://form.example"), Button("Number", copy="999"), Button("Next", press="show:x")),
    )
    assert rendered(reply) == "Text.\n  [1] Next\n  Form: https://form.example\n  A page: https://a.example"


def test_nothing_that_is_shown_steers_the_terminal() -> None:
    """Escape sequences and direction marks are taken out of text and labels; line breaks and letters stay."""
    reply = Reply(Kind.ANSWER, "en", "\x1b[2Jred\u202e\r\nnext ش", buttons=(Button("\x07bell", press="show:x"),))
    assert rendered(reply) == "[2Jred\nnext ش\n  [1] bell"
