"""The keyboard: a chat in the terminal. A number presses the button that bears it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from bot.assistant import Assistant
from bot.model import Button, Message, Reply, Thread

LEAVE = ("quit", "exit")


def chat(assistant: Assistant, typed: TextIO, shown: TextIO, now: Callable[[], datetime]) -> None:
    """Answer what is typed, line by line, until it ends or somebody leaves. Nothing is kept but the thread."""
    thread, buttons = Thread(), tuple[Button, ...]()
    while True:
        shown.write("\n> ")
        shown.flush()
        line = typed.readline()
        if not line or line.strip().lower() in LEAVE:
            shown.write("\n")
            return
        pressed = _pressed(line.strip(), buttons)
        message = Message(at=now(), press=pressed) if pressed else Message(at=now(), text=line.rstrip("\n"))
        reply, thread = assistant.reply_to(message, thread)
        buttons = tuple(button for button in reply.buttons if button.press)
        shown.write(f"\n{rendered(reply)}\n")


def rendered(reply: Reply) -> str:
    """A reply as plain text: the text, then what can be pressed, opened or copied."""
    parts = [reply.text]
    pressable = [button for button in reply.buttons if button.press]
    parts += [f"  [{number}] {button.label}" for number, button in enumerate(pressable, 1)]
    parts += [f"  {button.label}: {button.url}" for button in reply.buttons if button.url]
    parts += [f"  {source.title}: {source.url}" for source in reply.sources if source.url]
    return "\n".join(_printable(part) for part in parts)


def _pressed(line: str, buttons: tuple[Button, ...]) -> str | None:
    if line.isdecimal() and len(line) <= 2 and 1 <= int(line) <= len(buttons):
        return buttons[int(line) - 1].press
    return None


def _printable(text: str) -> str:
    """Without control characters: nothing that is shown may steer the terminal."""
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())
