"""The server as a test holds it: start it, act as people, look at what the bot did."""

from collections import Counter
from types import TracebackType

from .clock import Clock
from .faults import Faults
from .front import Front
from .person import Person
from .port import Port
from .profile import Profile
from .record import Answered, Sent
from .refusal import Json
from .world import make_world

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # the example of Telegram's own documents


class BotApiServer:
    """Telegram's Bot API for one bot, on a free port of 127.0.0.1: `async with BotApiServer() as server`."""

    def __init__(self, token: str = TOKEN, name: str = "Test bot", username: str = "TestBot", seed: int = 0) -> None:
        self.token = token
        self._world = make_world(int(token.partition(":")[0]), name, username)
        self.faults = Faults(seed)
        self._front = Front(self._world, self.faults, token)
        self._port: Port | None = None

    async def start(self) -> None:
        """Begin to answer."""
        self._port = Port(self._front.answer)
        await self._port.set_up()
        await self._port.open()

    async def stop(self) -> None:
        """Break every connection and end."""
        if self._port is not None:
            self._world.polling.drop()
            await self._port.give_up()
            self._port = None

    async def __aenter__(self) -> "BotApiServer":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """Where the server is: http://127.0.0.1:port."""
        return f"http://127.0.0.1:{self._running.number}"

    @property
    def base_url(self) -> str:
        """The same as python-telegram-bot wants it, to be followed by the token."""
        return f"{self.url}/bot"

    @property
    def clock(self) -> Clock:
        return self._world.clock

    @property
    def profile(self) -> Profile:
        """The bot's commands, name and descriptions, as set by it."""
        return self._world.profile

    @property
    def sent(self) -> list[Sent]:
        """Every accepted sendMessage, in order."""
        return self._world.record.sent

    @property
    def edited(self) -> list[Sent]:
        """Every accepted editMessageText, in order."""
        return self._world.record.edited

    @property
    def deleted(self) -> list[tuple[int, int]]:
        """Every deleted message: chat and message number."""
        return self._world.record.deleted

    @property
    def answered(self) -> list[Answered]:
        """Every accepted answerCallbackQuery, in order."""
        return self._world.record.answered

    @property
    def calls(self) -> Counter[str]:
        """How often each method was called, failed calls included."""
        return self._world.record.calls

    @property
    def unconfirmed(self) -> range:
        """The numbers of the updates that the bot has not confirmed."""
        return self._world.updates.unconfirmed

    def person(
        self, id: int, *, name: str = "Somebody", username: str | None = None, language_code: str | None = None
    ) -> Person:
        """Somebody who may chat with the bot; the chat exists for the bot once they have written."""
        user: Json = {"id": id, "is_bot": False, "first_name": name}
        about: Json = {"id": id, "first_name": name, "type": "private"}
        if username:
            user["username"] = about["username"] = username
        if language_code:
            user["language_code"] = language_code
        return Person(self._world, user, self._world.chats.add(about))

    def raw_update(self, update: object) -> int:
        """Queue anything, however malformed; its number (which a dict with its own `update_id` does not show)."""
        return self._world.updates.put_raw(update)

    def limit_floods(self, per_chat: float = 1.0, burst: int = 5, overall: float = 30.0) -> None:
        """Answer 429 to more than so many messages a second, from now on."""
        self._world.flood.switch_on(per_chat, burst, overall)

    def lift_limits(self) -> None:
        """No flood limits any more."""
        self._world.flood.switch_off()

    async def go_away(self) -> None:
        """Break and refuse every connection."""
        self._world.polling.drop()
        await self._running.close()

    async def come_back(self) -> None:
        """Answer again, on the same port."""
        await self._running.open()

    async def outage(self, seconds: float) -> None:
        """Be away for so many seconds of the server's clock; returns when it is back."""
        await self.go_away()
        await self.clock.wait(seconds)
        await self.come_back()

    async def wait_for_sent(self, count: int, timeout: float = 30.0) -> list[Sent]:
        """Return when so many messages were sent since the start; TimeoutError after so many real seconds."""
        await self._world.record.happenings.until(lambda: len(self.sent) >= count, timeout)
        return self.sent

    async def wait_for_edited(self, count: int, timeout: float = 30.0) -> list[Sent]:
        """The same for edits."""
        await self._world.record.happenings.until(lambda: len(self.edited) >= count, timeout)
        return self.edited

    async def wait_for_deleted(self, count: int, timeout: float = 30.0) -> list[tuple[int, int]]:
        """The same for deleted messages."""
        await self._world.record.happenings.until(lambda: len(self.deleted) >= count, timeout)
        return self.deleted

    async def wait_for_answered(self, count: int, timeout: float = 30.0) -> list[Answered]:
        """The same for answered button presses."""
        await self._world.record.happenings.until(lambda: len(self.answered) >= count, timeout)
        return self.answered

    async def wait_for_calls(self, method: str, count: int = 1, timeout: float = 30.0) -> None:
        """Return when a method was called so often; a long poll then waits already."""
        await self._world.record.happenings.until(lambda: self.calls[method] >= count, timeout)

    async def all_confirmed(self, timeout: float = 30.0) -> None:
        """Return when no update waits any more: each was confirmed, or it expired."""
        await self._world.updates.happenings.until(lambda: self._world.updates.waiting() == 0, timeout)

    @property
    def _running(self) -> Port:
        if self._port is None:
            raise RuntimeError("the server was not started")
        return self._port
