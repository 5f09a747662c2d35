"""What an update asks of us -> what goes out. No network here: given the same, it composes the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.answering.presses import CLEAR, LANGUAGE, NONE, START, shows
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.rendering import NOT_ALL, REMOVE, removed_by
from bot.content.library import Library, london_day
from bot.edition import Edition
from bot.keeping.floods import Flood, Floods
from bot.keeping.threads import Threads
from bot.model import ENGLISH, Kind, Message, Reply

LATE = timedelta(minutes=15)
"""Age from which a message is not answered openly any more: by now somebody else may hold the phone."""
FOUND = (Kind.ANSWER, Kind.REPORT, Kind.HANDOFF, Kind.CRISIS)
"""Replies that answer what is written under a picture."""
MOST_LATE = 3
"""Answers offered under the one line for late messages."""


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

    @property
    def urgent(self) -> bool:
        return self.reply is not None and self.reply.kind is Kind.CRISIS


class Composing:
    """Composes with one Edition at a time, and keeps what a chat needs: its thread, and how much its person sends."""

    def __init__(self, edition: Edition, name: str) -> None:
        self.edition, self.name = edition, name
        self.threads, self.floods = Threads(), Floods()

    def out(self, incoming: Incoming, now: datetime) -> Out | None:
        """What goes out for one update at this moment; None where nothing does."""
        match incoming.ask:
            case Ask.TEXT:
                return self._unless_flooded(incoming, self._text(incoming, now), now)
            case Ask.OTHER:
                return self._unless_flooded(incoming, self._other(incoming, now), now)
            case Ask.IN_GROUP if not is_late(incoming, now):
                said = Out(incoming.chat, self._said("group", incoming, now, link=f"https://t.me/{self.name}"))
                return self._unless_flooded(incoming, said, now)
            case Ask.PRESS:
                return self._press(incoming, now)
            case Ask.EDITED:
                return self._edited(incoming, now)
            case _:
                return None

    def _unless_flooded(self, incoming: Incoming, out: Out, now: datetime) -> Out | None:
        """The first of too many is told so, the others get nothing; no limit ever holds back help in danger."""
        flood = self.floods.count(incoming.chat, incoming.sent or now)
        if out.urgent or flood is Flood.NONE:
            return out
        if flood is Flood.GOES_ON or incoming.ask is Ask.IN_GROUP:
            return None
        notice = replace(self._said("flood", incoming, now), kind=Kind.NOTICE)
        return Out(incoming.chat, notice, answered=_numbers(incoming))

    def remove_label(self, out: Out) -> str:
        """What the button is called that removes a reply and what it answered, in the reply's language."""
        language = out.reply.language if out.reply else ENGLISH
        return self.edition.library.phrases[language].buttons["remove"]

    def late(self, outs: Sequence[Out], now: datetime) -> Out:
        """One neutral line for all late messages of a chat, with a way to what was found for them."""
        replies = [out.reply for out in outs if out.reply]
        language = replies[-1].language if replies else ENGLISH
        library, day = self.edition.library, london_day(now)
        found = list(dict.fromkeys(name for reply in replies if (name := _leads_to(reply))))[-MOST_LATE:]
        text = library.say(language, "late" if found else "late-nothing", day)
        if any(reply.kind is Kind.CRISIS for reply in replies):
            text += "\n\n" + library.say(language, "late-numbers", day)
        label = library.phrases[language].buttons["late"]
        buttons = tuple(shows(f"{label} {number}", name) for number, name in enumerate(found, 1))
        reply = Reply(Kind.NOTICE, language, text, buttons=buttons)
        urgent = next((out for out in outs if out.urgent), None)
        answered = tuple(number for out in sorted(outs, key=lambda out: not out.urgent) for number in out.answered)
        return Out(outs[-1].chat, replace(reply, kind=Kind.CRISIS) if urgent else reply, answered=answered)

    def _text(self, incoming: Incoming, now: datetime) -> Out:
        thread = self.threads.of(incoming.chat, now)
        for message in _messages(incoming, self.edition.library, now):
            reply, after = self.edition.assistant.reply_to(message, thread)
            if reply.kind is Kind.CRISIS:
                break
        self.threads.keep(incoming.chat, after, now)
        return Out(incoming.chat, reply, answered=_numbers(incoming))

    def _press(self, incoming: Incoming, now: datetime) -> Out:
        answered = removed_by(incoming.keyboard) or _numbers(incoming)
        if incoming.text.startswith(f"{REMOVE}:"):
            numbers = (*_numbers(incoming), *removed_by((incoming.text,)))
            part = NOT_ALL in incoming.text
            keys = ("removed-part" if part else "removed", "not-removed")
            done, failed = (self._said(key, incoming, now).text for key in keys)
            return Out(
                incoming.chat, remove=numbers, query=incoming.query, note=done, note_stays=part, failed_note=failed
            )
        message = Message(at=now, press=incoming.text, client_language=incoming.language)
        reply, thread = self.edition.assistant.reply_to(message, self.threads.of(incoming.chat, now))
        self.threads.keep(incoming.chat, thread, now)
        in_place = NONE in incoming.keyboard and reply.kind is not Kind.CRISIS
        edit = incoming.message if in_place else None
        return Out(incoming.chat, reply, edit=edit, answered=answered, query=incoming.query)

    def _edited(self, incoming: Incoming, now: datetime) -> Out | None:
        """An edited message has had its answer; only danger is answered again."""
        message = Message(at=now, text=incoming.text, client_language=incoming.language)
        thread = self.threads.of(incoming.chat, now)
        reply, _ = self.edition.assistant.reply_to(message, thread)
        if reply.kind is not Kind.CRISIS:
            return None
        self.threads.keep(incoming.chat, replace(thread, danger=reply.danger, at=now), now)
        return Out(incoming.chat, reply, answered=_numbers(incoming))

    def _other(self, incoming: Incoming, now: datetime) -> Out:
        """A voice message, a photo, a place …: what is written under it is answered, the rest is not opened."""
        said = self._text(incoming, now).reply if incoming.text else None
        if said is None or said.kind not in FOUND:
            return Out(incoming.chat, self._said("text-only", incoming, now), answered=_numbers(incoming))
        if said.kind is not Kind.CRISIS:
            said = replace(said, text=f"{said.text}\n\n{self._said('not-opened', incoming, now).text}")
        return Out(incoming.chat, said, answered=_numbers(incoming))

    def _said(self, key: str, incoming: Incoming, now: datetime, **slots: str) -> Reply:
        """One of the assistant's own sentences, in the language of the chat."""
        library = self.edition.library
        wanted = self.threads.of(incoming.chat, now).language or (incoming.language or "").split("-")[0]
        language = wanted if wanted in library.languages else ENGLISH
        return Reply(Kind.SMALLTALK, language, library.say(language, key, london_day(now), **slots))


def is_late(incoming: Incoming, now: datetime) -> bool:
    """Is it too old to be answered openly? A press has no date; Telegram drops presses after 150 seconds anyway."""
    return incoming.sent is not None and now - incoming.sent > LATE


def _numbers(incoming: Incoming) -> tuple[int, ...]:
    return (incoming.message,) if incoming.message else ()


def _messages(incoming: Incoming, library: Library, now: datetime) -> tuple[Message, ...]:
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
    if not behind or (command.press == START and " " not in behind):
        return (press,)
    listened = replace(said, text=behind)
    return (listened, press) if command.press in (CLEAR, LANGUAGE) else (listened,)


def _leads_to(reply: Reply) -> str | None:
    """The id of what a reply shows or, if it shows nothing, of the first thing it offers; small talk is let be."""
    if reply.kind is Kind.SMALLTALK:
        return None
    return reply.entry or next((button.entry for button in reply.buttons if button.entry), None)
