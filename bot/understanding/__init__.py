"""Message and Thread in, Question out: its language, its words, and what it follows on."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library, london_day
from bot.model import ENGLISH, Message, Question, Thread
from bot.text.words import words
from bot.understanding.chosen import chosen
from bot.understanding.commanded import commanded
from bot.understanding.follow_up import follows_on


def understand(message: Message, thread: Thread, library: Library) -> Question:
    """The question that a message asks, in the light of what went before."""
    said = words(message.text)
    language = language_of(message, thread, library)
    day = london_day(message.at)
    if press := chosen(message.text, thread, library, language, day) or commanded(said, library, language):
        return Question(replace(message, text="", press=press), (), language, None)
    follows = thread.answered if follows_on(said, library.phrases[language].asking) else None
    return Question(message, said, language, follows, thread.answered)


def language_of(message: Message, thread: Thread, library: Library) -> str:
    """The language chosen in this thread, else the client's, else English; always one that we have."""
    return library.spoken(thread.language, message.client_language) or ENGLISH
