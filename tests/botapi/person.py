"""A person who chats with the bot: everything they do becomes an update, as from the real server."""

from dataclasses import dataclass

from .attachments import KINDS
from .chats import Chat
from .entities import find_entities, in_utf16
from .record import Sent
from .refusal import Json, forbidden
from .updates import MESSAGES_KEPT, PRESSES_KEPT
from .world import World


@dataclass(frozen=True)
class Said:
    """A message of a person: its number in the chat, and that of its update (0: the bot did not ask for such)."""

    message_id: int
    update: int


@dataclass(frozen=True)
class Pressed:
    """A press of a button: the callback query's id, and the number of its update."""

    query: str
    update: int


class Person:
    """One person in one chat: their private one with the bot, or a group (see `in_group`)."""

    def __init__(self, world: World, user: Json, chat: Chat) -> None:
        self._world = world
        self.user = user
        self.chat = chat

    @property
    def id(self) -> int:
        return int(self.user["id"])

    def says(self, text: str, **extra: object) -> Said:
        """Send a text; `extra` adds or replaces fields of the Message (date=…, reply_to_message=…)."""
        return self._write(_worded(text) | extra)

    def sends(self, kind: str, **extra: object) -> Said:
        """Send something that is no text: a voice message, a photo … (see attachments.KINDS)."""
        return self._write(KINDS[kind]() | extra)

    def edits(self, said: Said, text: str, **extra: object) -> Said:
        """Change the text of a message that was sent before."""
        self._must_be_open()
        message = self.chat.messages[said.message_id]
        message.pop("entities", None)
        message |= _worded(text) | {"edit_date": int(self._world.clock.now())} | extra
        return Said(said.message_id, self._world.updates.put("edited_message", message, MESSAGES_KEPT))

    def presses(self, sent: Sent, label_or_data: str) -> Pressed:
        """Press a callback button of a message, by its label or its data.

        The buttons are those that the given `Sent` showed, even if the message was edited or deleted since: a phone
        may not have noticed yet.
        """
        button = sent.button(label_or_data)
        if button.action != "callback_data":
            raise LookupError(f"the button {button.label!r} has {button.action}: the bot hears nothing of it")
        query = self._world.presses.new()
        press = {
            "id": query,
            "from": self.user,
            "message": self._message_behind(sent),
            "chat_instance": str(self.chat.id),
            "data": button.value,
        }
        return Pressed(query, self._world.updates.put("callback_query", press, PRESSES_KEPT))

    def in_group(self, group: int, title: str = "A group") -> "Person":
        """The same person in a group where the bot is; the bot is added to a new group."""
        kind = "group" if group > -(10**12) else "supergroup"
        chat = self._world.chats.add({"id": group, "title": title, "type": kind})
        if not chat.known:
            chat.known = True
            self._membership(chat, "left", "member")
        return Person(self._world, self.user, chat)

    def blocks_bot(self) -> int:
        """Block the bot in the private chat; the number of the update that tells it."""
        self.chat.closed = forbidden("bot was blocked by the user")
        return self._membership(self.chat, "member", "kicked")

    def unblocks_bot(self) -> int:
        """Let the bot write again; the number of the update that tells it."""
        self.chat.closed = None
        return self._membership(self.chat, "kicked", "member")

    async def hears(self, edits: bool = False, timeout: float = 30.0) -> Sent:
        """The next message in this chat that was not heard yet; with `edits`, also one that changed."""
        return await self.chat.shown.next(edits, timeout)

    def _write(self, content: Json) -> Said:
        self._must_be_open()
        self.chat.known = True
        now = self._world.clock.now()
        message = self.chat.keep(self.user, int(now), content)
        date = message["date"]
        kept = MESSAGES_KEPT - (now - date if isinstance(date, int) else 0)
        return Said(message["message_id"], self._world.updates.put("message", message, kept))

    def _must_be_open(self) -> None:
        if self.chat.closed is not None:
            raise ValueError(f"nothing can reach the bot here: {self.chat.closed.description}")

    def _message_behind(self, sent: Sent) -> Json:
        gone = {"chat": self.chat.about, "message_id": sent.message_id, "date": 0}
        return self.chat.messages.get(sent.message_id, gone)

    def _membership(self, chat: Chat, before: str, after: str) -> int:
        change = {
            "chat": chat.about,
            "from": self.user,
            "date": int(self._world.clock.now()),
            "old_chat_member": _member(self._world.me, before),
            "new_chat_member": _member(self._world.me, after),
        }
        return self._world.updates.put("my_chat_member", change, MESSAGES_KEPT)


def _worded(text: str) -> Json:
    entities = in_utf16(text, find_entities(text, []))
    return {"text": text, "entities": entities} if entities else {"text": text}


def _member(user: Json, status: str) -> Json:
    return {"user": user, "status": status} | ({"until_date": 0} if status == "kicked" else {})
