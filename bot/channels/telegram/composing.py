"""What an update asks of us -> what goes out. No network here: given the same, it composes the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.answering.presses import NONE
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.late import LateLines, is_late
from bot.channels.telegram.out import Out
from bot.channels.telegram.rendering import NOT_ALL, REMOVE, removed_by
from bot.channels.telegram.slash import messages_of
from bot.content.library import london_day
from bot.edition import Edition
from bot.keeping.floods import Floods
from bot.keeping.threads import Threads
from bot.model import ENGLISH, Kind, Message, Reply

FOUND = (Kind.ANSWER, Kind.REPORT, Kind.HANDOFF, Kind.CRISIS)
"""Replies that answer what is written under a picture."""


class Composing:
    """Composes with one Edition at a time, and keeps what a chat needs: its thread, and how much its person sends."""

    def __init__(self, edition: Edition, name: str) -> None:
        self.edition, self.name = edition, name
        self.threads, self.floods = Threads(), Floods()
        self.late = LateLines()
        self._albums: dict[int, str] = {}
        """The album of each chat that was answered last: its pictures come one by one."""

    def take(self, edition: Edition) -> None:
        """From the next message on, answer from this one."""
        self.edition = edition

    def out(self, incoming: Incoming, now: datetime) -> Out | None:
        """What goes out for one update at this moment; None where nothing does."""
        match incoming.ask:
            case Ask.TEXT | Ask.OTHER:
                return self._unless_flooded(incoming, now)
            case Ask.IN_GROUP if not is_late(incoming, now) and not self._flood(incoming, now):
                return Out(incoming.chat, self._said("group", incoming, now, link=f"https://t.me/{self.name}"))
            case Ask.PRESS:
                return self._press(incoming, now)
            case Ask.EDITED:
                return self._card(incoming, now)
            case _:
                return None

    def _unless_flooded(self, incoming: Incoming, now: datetime) -> Out | None:
        """The first of too many is told so, the others get nothing; no limit ever holds back help in danger."""
        if not self._flood(incoming, now):
            return self._text(incoming, now) if incoming.ask is Ask.TEXT else self._other(incoming, now)
        if card := self._card(incoming, now):
            return card
        if not self.floods.tell(incoming.chat, incoming.sent or now):
            return None
        notice = replace(self._said("flood", incoming, now), kind=Kind.NOTICE)
        return Out(incoming.chat, notice, answered=_numbers(incoming))

    def _flood(self, incoming: Incoming, now: datetime) -> bool:
        return self.floods.count(incoming.chat, incoming.sent or now)

    def forget_the_old(self, now: datetime) -> None:
        """Let go of whatever nobody needs any more."""
        self.threads.forget_the_old(now)
        self.floods.forget_the_old(now)
        self.late.forget_the_old(now)
        self._albums.clear()

    def forget_offers(self, chat: int, now: datetime) -> None:
        """What was on buttons that are gone, or that nobody was shown, cannot be typed either."""
        self.threads.keep(chat, replace(self.threads.of(chat, now), offered=()))

    def remove_label(self, out: Out) -> str:
        """What the button is called that removes a reply and what it answered, in the reply's language."""
        language = out.reply.language if out.reply else ENGLISH
        return self.edition.library.phrases[language].buttons["remove"]

    def _text(self, incoming: Incoming, now: datetime) -> Out:
        thread = self.threads.of(incoming.chat, now)
        for message in messages_of(incoming, self.edition.library, now):
            reply, after = self.edition.assistant.reply_to(message, thread)
            if reply.kind is Kind.CRISIS:
                break
        self.threads.keep(incoming.chat, after)
        return self._to(incoming, reply)

    def _press(self, incoming: Incoming, now: datetime) -> Out:
        answered = removed_by(incoming.keyboard) or _numbers(incoming)
        if incoming.text.startswith(f"{REMOVE}:"):
            self.forget_offers(incoming.chat, now)
            numbers = (*_numbers(incoming), *removed_by((incoming.text,)))
            part = NOT_ALL in incoming.text
            keys = ("removed-part" if part else "removed", "not-removed")
            done, failed = (self._said(key, incoming, now).text for key in keys)
            return Out(
                incoming.chat, remove=numbers, query=incoming.query, note=done, note_stays=part, failed_note=failed
            )
        message = Message(at=now, press=incoming.text, client_language=incoming.language)
        reply, thread = self.edition.assistant.reply_to(message, self.threads.of(incoming.chat, now))
        self.threads.keep(incoming.chat, thread)
        urgent = reply.kind is Kind.CRISIS
        edit = incoming.message if NONE in incoming.keyboard and not urgent else None
        return Out(incoming.chat, reply, edit=edit, answered=answered, query=incoming.query, urgent=urgent)

    def _card(self, incoming: Incoming, now: datetime) -> Out | None:
        """The card, if this is danger: all that an edited message or one of a flood can get."""
        thread = self.threads.of(incoming.chat, now)
        reply = self.edition.assistant.danger_in(messages_of(incoming, self.edition.library, now)[0], thread)
        if reply is None:
            return None
        self.threads.keep(incoming.chat, replace(thread, danger=reply.danger, at=now))
        return self._to(incoming, reply)

    def _other(self, incoming: Incoming, now: datetime) -> Out | None:
        """A voice message, a photo, a place …: what is written under it is answered, the rest is not opened."""
        said = self._text(incoming, now).reply if incoming.text else None
        if said is None or said.kind not in FOUND:
            self.forget_offers(incoming.chat, now)
            again = incoming.album is not None and self._albums.get(incoming.chat) == incoming.album
            self._albums[incoming.chat] = incoming.album or ""
            return None if again else self._to(incoming, self._said("text-only", incoming, now))
        if said.kind is not Kind.CRISIS:
            said = replace(said, text=f"{said.text}\n\n{self._said('not-opened', incoming, now).text}")
        return self._to(incoming, said)

    def _to(self, incoming: Incoming, reply: Reply) -> Out:
        return Out(incoming.chat, reply, answered=_numbers(incoming), urgent=reply.kind is Kind.CRISIS)

    def _said(self, key: str, incoming: Incoming, now: datetime, **slots: str) -> Reply:
        """One of the assistant's own sentences, in the language of the chat."""
        library = self.edition.library
        wanted = self.threads.of(incoming.chat, now).language or (incoming.language or "").split("-")[0]
        language = wanted if wanted in library.languages else ENGLISH
        text = library.say(language, key, london_day(now), **slots)
        return Reply(Kind.SMALLTALK, language, library.phrases[language].directed(text))


def _numbers(incoming: Incoming) -> tuple[int, ...]:
    return (incoming.message,) if incoming.message else ()
