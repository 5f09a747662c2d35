"""What goes out to one chat, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Reply


@dataclass(frozen=True, slots=True)
class Out:
    """What goes out to one chat."""

    chat: int
    reply: Reply | None = None
    edit: int | None = None
    """The number of our message that the reply takes the place of."""
    answered: tuple[int, ...] = ()
    """The number of the message that is answered (and of earlier pieces): the remove button carries them."""
    remove: tuple[int, ...] = ()
    """Numbers of messages to take away."""
    query: str | None = None
    """The press to acknowledge."""
    note: str = ""
    """A word shown for a moment where a button was pressed."""
    note_stays: bool = False
    """Does the word have to be closed by hand? A failure always has."""
    failed_note: str = ""

    urgent: bool = False
    """Does it go before all others?"""
    late: tuple[Out, ...] = ()
    """What a line for late messages stands for."""
