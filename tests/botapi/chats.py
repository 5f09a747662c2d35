"""Chats: who is in them, which messages stand in them, and whether the bot may write."""

from dataclasses import dataclass, field

from .arguments import Arguments
from .record import Shown
from .refusal import Json, RefusedError, bad


@dataclass(eq=False)
class Chat:
    """One private chat or group, as the bot knows it."""

    about: Json
    messages: dict[int, Json] = field(default_factory=dict)
    shown: Shown = field(default_factory=Shown)
    known: bool = False
    closed: RefusedError | None = None
    _last_id: int = 0

    @property
    def id(self) -> int:
        return int(self.about["id"])

    @property
    def private(self) -> bool:
        return bool(self.about["type"] == "private")

    def keep(self, author: Json, date: int, content: Json) -> Json:
        """Put a message into the chat, with the next number; the Message object."""
        self._last_id += 1
        message = {"message_id": self._last_id, "from": author, "chat": self.about, "date": date} | content
        self.messages[self._last_id] = message
        return message


@dataclass
class Chats:
    """All chats by id; one that has never written to the bot does not exist for it."""

    _by_id: dict[int, Chat] = field(default_factory=dict)

    def add(self, about: Json) -> Chat:
        """The chat with this id, made if need be."""
        return self._by_id.setdefault(int(about["id"]), Chat(about))

    def named(self, arguments: Arguments) -> Chat:
        """The chat that a call names, if the bot has access to it."""
        name = arguments.get("chat_id", "")
        if not name:
            raise bad("chat_id is empty")
        chat = self._by_id.get(int(name)) if name.removeprefix("-").isdecimal() else None
        if chat is None or not chat.known:
            raise bad("chat not found")
        return chat

    def writable(self, arguments: Arguments) -> Chat:
        """The chat that a call names, if the bot may write there."""
        chat = self.named(arguments)
        if chat.closed is not None:
            raise RefusedError(chat.closed.code, chat.closed.description)
        return chat
