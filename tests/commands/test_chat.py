"""``chat``: a welcome, then the keyboard; without a terminal one plain sentence."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.chat import COMMAND, run
from bot.commands.command import Outside, PlainError
from bot.content.loading import KnowledgeError
from tests.conftest import TINY


class Terminal(StringIO):
    """What is typed, at a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_chat_opens_with_the_welcome() -> None:
    """That it is a program, what it knows, what to do in danger; then it answers."""
    shown = StringIO()
    assert run(Namespace(), Outside(Terminal("what is the scheme\n"), shown, TINY)) == 0
    text = shown.getvalue()
    assert text.startswith("Hello. I am an automatic program, not a person.")
    assert "In danger: 999." in text
    assert "(A number presses a button; quit leaves. To connect Telegram, set TELEGRAM_BOT_TOKEN" in text
    assert "The scheme helps people who were exploited." in text


def test_without_a_terminal_it_says_what_to_do() -> None:
    """Before anything is read; the sentence names the setting and the command that work."""
    with pytest.raises(PlainError, match=r'There is no terminal .* no TELEGRAM_BOT_TOKEN: .* ask "your question"'):
        run(Namespace(), Outside(StringIO("hello\n"), StringIO(), TINY))


def test_a_broken_folder_opens_no_chat(tmp_path: Path) -> None:
    """Nothing is shown; the problems go up."""
    shown = StringIO()
    with pytest.raises(KnowledgeError):
        run(Namespace(), Outside(Terminal(), shown, tmp_path))
    assert shown.getvalue() == ""


def test_chat_is_what_the_program_does_by_itself() -> None:
    """Its name is the one that run_bot.py falls back to."""
    assert COMMAND.name == "chat"
