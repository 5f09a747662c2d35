"""What a text says: words, or a command of the menu with what stands behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.answering.presses import CLEAR, LANGUAGE, START, shows
from bot.channels.telegram.incoming import Incoming
from bot.content.library import Library, london_day
from bot.model import ENGLISH, Message


def messages_of(incoming: Incoming, library: Library, now: datetime) -> tuple[Message, ...]:
    """What a text says. A command of the menu is the button that it stands for, with a deep link to one thing.

    What is written behind a command counts instead of it; behind one that does something, only if it is danger.
    """
    text = incoming.text
    said = Message(at=now, text=text, client_language=incoming.language, sent=incoming.sent)
    if not text.startswith("/"):
        return (said,)
    name, _, rest = text[1:].partition(" ")
    command = library.phrases[ENGLISH].commands.get(name.partition("@")[0].lower())
    if command is None:
        return (replace(said, text=text[1:]),)
    behind = rest.strip()
    if command.press == START and behind and library.title(behind, ENGLISH, london_day(now)):
        return (replace(said, text="", press=shows("", behind).press),)
    press = replace(said, text="", press=command.press)
    if not behind:
        return (press,)
    listened = replace(said, text=behind)
    only_danger = command.press in (CLEAR, LANGUAGE) or (command.press == START and " " not in behind)
    return (listened, press) if only_danger else (listened,)
