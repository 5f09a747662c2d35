"""Message and Thread in, Question out: its language, its words, and what it follows on."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library, london_day
from bot.model import ENGLISH, Message, Question, Thread
from bot.text.voices import Heard
from bot.text.words import words
from bot.understanding.chosen import chosen
from bot.understanding.commanded import commanded
from bot.understanding.follow_up import follows_on


def understand(message: Message, thread: Thread, library: Library) -> Question:
    """The question that an ``addressed`` message asks, in the light of what went before.

    What is in none of our languages asks for those that we have.
    """
    said, heard = words(message.text), library.voices.heard_in(message.text)
    language = library.spoken(message.client_language) or ENGLISH
    if heard.strange and heard.language != language:
        which = library.phrases[ENGLISH].commands["language"].press
        return Question(replace(message, text="", press=which), (), language, None)
    day = london_day(message.at)
    if press := chosen(message.text, thread, library, language, day) or commanded(said, library, language):
        return Question(replace(message, text="", press=press), (), language, None)
    follows = thread.answered if follows_on(said, library.phrases[language].asking) else None
    decided = thread.language is not None and language in (heard.clearly, heard.sibling)
    offered = None if decided else _offered(heard, language)
    return Question(message, said, language, follows, thread.answered, offered, _languages(heard, language))


def _offered(heard: Heard, language: str) -> str | None:
    """Another language that the message is in, or may as well be in."""
    others = [heard.clearly, heard.sibling] if heard.clearly else heard.likely[:2] if heard.guess == language else []
    return next((each for each in others if each and each != language), None)


def _languages(heard: Heard, language: str) -> tuple[str, ...]:
    """The one that is heard clearly; else the likeliest that knows all words, and English, which stands in between in
    all."""
    if heard.clearly:
        return (heard.clearly, *([heard.sibling] if heard.sibling else []))
    likely = heard.likely[:1] if heard.foreign or heard.known == 1.0 else ()
    return tuple(dict.fromkeys((language, *likely, ENGLISH)))


def addressed(message: Message, thread: Thread, library: Library) -> Message:
    """The message with the language in which its reply shall address the person, in place of the client's."""
    return replace(message, client_language=language_of(message, thread, library))


def language_of(message: Message, thread: Thread, library: Library) -> str:
    """The language chosen in this thread; else that of the message, if it is clear; else the one answered in last, or
    the client's; where nothing is told at all, the best guess, or English. Always one that we have."""
    if chosen_one := library.spoken(thread.language):
        return chosen_one
    heard, told = library.voices.heard_in(message.text), library.spoken(thread.heard, message.client_language)
    clear = heard.clearly if told is None or told != heard.sibling else told
    return clear or told or heard.guess or ENGLISH
