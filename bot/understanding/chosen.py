"""What people type instead of pressing a button of the last reply: its label, words for it, or its place."""

from __future__ import annotations

from bot.content.shapes.phrases import Phrases
from bot.model import Thread
from bot.text.words import words

PLACES = ("first-one", "second-one", "third-one")
"""Lists of words that mean a button by its place among those that lead to something else."""
Words = tuple[str, ...]


def chosen(said: Words, thread: Thread, phrases: Phrases) -> str | None:
    """What the button that a whole message means would send, or None."""
    labelled = {words(button.label): button.press for button in thread.offered}
    for name, label in phrases.buttons.items():
        labelled |= {words(typed): labelled.get(words(label)) for typed in phrases.asking.get(name, ())}
    leading = [button.press for button in thread.offered if button.entry not in (None, thread.answered)]
    for name, press in zip(PLACES, leading, strict=False):
        labelled |= {words(typed): press for typed in phrases.asking[name]}
    return labelled.get(said) if said else None
