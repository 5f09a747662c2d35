"""What is not answered whatever is found: where people and safe houses are, how to keep a worker."""

from __future__ import annotations

from bot.content.library import Library
from bot.model import Message, Refusal
from bot.safety.ready import ears_for


def refused(message: Message, library: Library) -> str | None:
    """The entry that says no to what a message asks for, in whatever language; None where nothing is refused."""
    ears = ears_for(library)
    heard = ears.heard_in(message.text, lambda kind: isinstance(kind, Refusal), ears.likely_in(message.text))
    return heard.entry if isinstance(heard, Refusal) else None
