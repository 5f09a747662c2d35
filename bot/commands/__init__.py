"""What the program can do, one file for each command; here the pieces are put together."""

from __future__ import annotations

from bot.commands import ask, chat, check, doctor, evaluate, gaps, hear, learn, telegram
from bot.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    chat.COMMAND,
    telegram.COMMAND,
    ask.COMMAND,
    check.COMMAND,
    doctor.COMMAND,
    evaluate.COMMAND,
    gaps.COMMAND,
    hear.COMMAND,
    learn.COMMAND,
)
