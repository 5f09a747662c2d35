"""A server that plays Telegram's Bot API over HTTP on loopback, as strict as the real one.

    async with BotApiServer() as server:
        bot = Bot(server.token, base_url=server.base_url)
        anna = server.person(1, name="Anna")
        anna.says("hello")
        …
        reply = await anna.hears()

From the outside in: `server` (what tests hold), `person` (what people do), `port` and `front` (HTTP), `methods`,
then one module for each thing the server knows about. What the real server does is taken from the sources of
tdlib/telegram-bot-api (01a3679) and tdlib/td (022d602); what is assumed is marked so.
"""

from .clock import Clock
from .faults import Faults
from .keyboard import Button
from .person import Person, Pressed, Said
from .record import Answered, Sent
from .server import TOKEN, BotApiServer

__all__ = ["TOKEN", "Answered", "BotApiServer", "Button", "Clock", "Faults", "Person", "Pressed", "Said", "Sent"]
