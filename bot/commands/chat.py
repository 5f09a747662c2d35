"""``chat``: talk to the assistant at the keyboard."""

from __future__ import annotations

from argparse import Namespace

from bot.channels import console
from bot.commands.command import Command, Outside, PlainError, no_options
from bot.content.library import london_day
from bot.edition import build_edition
from bot.model import ENGLISH

NO_TERMINAL = (
    "There is no terminal to chat in and no TELEGRAM_BOT_TOKEN: set the token, or ask one question with: "
    'python run_bot.py ask "your question"'
)
HINT = "(A number presses a button; quit leaves. To connect Telegram, set TELEGRAM_BOT_TOKEN: see docs/running.md.)"


def run(options: Namespace, outside: Outside) -> int:
    """Open the chat.

    Raises:
        PlainError: there is no terminal to chat in.
        SettingsError: a setting is wrong.
        KnowledgeError: the knowledge folder cannot be used.
    """
    if not outside.typed.isatty():
        raise PlainError(NO_TERMINAL)
    edition = build_edition(outside.knowledge, outside.settings().run_by)
    welcome = edition.library.say(ENGLISH, "welcome", london_day(outside.now()))
    outside.shown.write(f"{welcome}\n{HINT}\n")
    console.chat(edition.assistant, outside.typed, outside.shown, outside.now)
    return 0


COMMAND = Command("chat", "talk to the assistant at the keyboard", run, no_options)
