"""Message and Thread in, Question out: its language, its words, and what it follows on."""

from __future__ import annotations

from dataclasses import replace

from bot.content.library import Library, london_day
from bot.model import ENGLISH, Message, Question, Thread
from bot.text.words import words
from bot.understanding.chosen import chosen
from bot.understanding.commanded import commanded
from bot.understanding.follow_up import follows_on
from bot.understanding.voices import voices_of


def understand(message: Message, thread: Thread, library: Library) -> Question:
    """The question that an ``addressed`` message asks, in the light of what went before.

    What is in none of our languages asks for those that we have.
    """
    said, heard = words(message.text), voices_of(library).heard_in(message.text)
    if heard.strange:
        return Question(
            replace(message, text="", press=library.phrases[ENGLISH].commands["language"].press), (), ENGLISH, None
        )
    language = library.spoken(message.client_language) or ENGLISH
    day = london_day(message.at)
    if press := chosen(message.text, thread, library, language, day) or commanded(said, library, language):
        return Question(replace(message, text="", press=press), (), language, None)
    follows = thread.answered if follows_on(said, library.phrases[language].asking) else None
    return Question(message, said, language, follows, thread.answered, heard.clearly)


def addressed(message: Message, thread: Thread, library: Library) -> Message:
    """The message with the language in which its reply shall address the person, in place of the client's."""
    return replace(message, client_language=language_of(message, thread, library))


def language_of(message: Message, thread: Thread, library: Library) -> str:
    """The language chosen in this thread; else that of the message, if it is clear; else the one answered in last, the
    client's, or English. Always one that we have."""
    chosen_one = library.spoken(thread.language)
    heard = None if chosen_one else voices_of(library).heard_in(message.text).clearly
    return chosen_one or heard or library.spoken(thread.heard, message.client_language) or ENGLISH
