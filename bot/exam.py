"""What staff promised, tried on the machine: the questions of each ``proof``, and the messages of each danger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.edition import Edition
from bot.model import ENGLISH, HARMLESS, Kind, Message, Place, Problem, Reply, Thread

LIKE_IT = 'Write others like it in examples/{name}.txt, then "python run_bot.py learn". Or look at the phrases.'
BY_PHRASES = 'Write a phrase like it under "phrases", or the whole message under "said".'
"""What is only heard after a danger is not learned from examples."""


def proofs_of(edition: Edition, language: str = ENGLISH) -> Iterator[tuple[str, str, Place]]:
    """Each promised question of a language: the id it has to find, the question, and where it stands."""
    for entry in edition.library.entries:
        if not entry.draft and entry.language == language:
            yield from ((entry.id, proof, entry.place) for proof in entry.proof)


def promises_of_danger(edition: Edition, at: datetime, language: str = ENGLISH) -> Iterator[Problem]:
    """Every ``must_catch`` and ``must_let_through`` of a language's danger that is not kept at this moment (UTC)."""
    known = {danger.id for danger in edition.library.dangers}
    for danger in (each for each in edition.library.dangers if each.language == language):
        for text in danger.must_catch:
            thread = Thread(danger=danger.id, at=at) if danger.afterwards else Thread()
            card = edition.assistant.danger_in(_message(text, at), thread)
            if card is None or card.danger not in known:
                remedy = BY_PHRASES if danger.afterwards else LIKE_IT.format(name=danger.id)
                yield Problem(danger.place, f'"{text}" is not caught.', remedy, wording=text)
        for text in danger.must_let_through:
            if edition.assistant.danger_in(_message(text, at), Thread()):
                yield Problem(
                    danger.place, f'"{text}" is taken for danger.', LIKE_IT.format(name=HARMLESS), wording=text
                )


def promises_of_refusals(edition: Edition, at: datetime, language: str = ENGLISH) -> Iterator[Problem]:
    """Every ``must_catch`` and ``must_let_through`` of what is refused in a language that is not kept now (UTC)."""
    for refusal in (each for each in edition.library.refusals if each.language == language):
        for text in refusal.must_catch:
            reply = reply_to(edition, text, at)
            if reply.entry != refusal.entry and reply.kind is not Kind.CRISIS:
                what, remedy = f'"{text}" is not refused.', 'Add a phrase like it to "phrases".'
                yield Problem(refusal.place, what, remedy, wording=text)
        for text in refusal.must_let_through:
            if reply_to(edition, text, at).entry == refusal.entry:
                what, remedy = f'"{text}" is refused.', 'Add what makes it harmless to "unless".'
                yield Problem(refusal.place, what, remedy, wording=text)


def reply_to(edition: Edition, text: str, at: datetime) -> Reply:
    """The reply to a first message. A stop does not touch it: promises outlast a stop."""
    assistant = replace(edition.assistant, stopped=frozenset)
    return assistant.reply_to(_message(text, at), Thread())[0]


def _message(text: str, at: datetime) -> Message:
    return Message(at=at, text=text, client_language=ENGLISH)
