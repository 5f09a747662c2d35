"""What people type instead of pressing a button of the last reply: its label, words for it, or its place."""

from __future__ import annotations

from datetime import date

from bot.content.library import Library
from bot.model import ENGLISH, Offer, Thread
from bot.text.words import words

PLACES = ("first-one", "second-one", "third-one")
"""Lists of words that mean a button by its place among those that lead to something else."""
ASKED_BACK = ("safe-now",)
"""Buttons that a question does not press: "safe?" is no yes to "is it safe"."""
QUESTION_MARKS = "?\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{GREEK QUESTION MARK}\N{ETHIOPIC QUESTION MARK}"
Words = tuple[str, ...]


def chosen(text: str, thread: Thread, library: Library, language: str, day: date) -> str | None:
    """What the button that a whole message means would send, or None. English words are known in every language."""
    said, asks_back = words(text), any(mark in text for mark in QUESTION_MARKS)
    phrases = [library.phrases[each] for each in dict.fromkeys((language, ENGLISH))]

    def listed(name: str) -> tuple[str, ...]:
        return tuple(text for each in phrases for text in each.asking.get(name, ()))

    def meant_by(offer: Offer) -> tuple[str, ...]:
        if offer.name:
            return (*(each.buttons.get(offer.name, offer.name) for each in phrases), *listed(offer.name))
        return (library.title(offer.entry or "", language, day) or "",)

    offered = [offer for offer in thread.offered if not (asks_back and offer.name in ASKED_BACK)]
    leading = [offer for offer in offered if offer.name not in phrases[0].buttons]
    typed = [(offer, meant_by(offer)) for offer in offered]
    typed += [(offer, listed(place)) for offer, place in zip(leading, PLACES, strict=False)]
    return next((offer.press for offer, texts in typed if said and said in map(words, texts)), None)
