"""What Telegram shows of the bot before anybody writes: commands and descriptions, in each language that we have."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.channels.telegram.quiet import kind_of
from bot.content.library import Library, london_day
from bot.model import ENGLISH

log = logging.getLogger(__name__)


class Profile:
    """Tells Telegram, beside the answering; and again after a change of the files, only what has become another."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self._known: dict[str | None, tuple[object, ...]] = {}
        """By language code, what Telegram has taken."""
        self._telling: asyncio.Task[None] | None = None

    def start(self, library: Library, now: datetime) -> None:
        """Begin to tell; what was still being told of an earlier Library is left."""
        self.stop()
        self._telling = asyncio.create_task(self.tell(library, now))

    def stop(self) -> None:
        """Leave what is still being told."""
        if self._telling:
            self._telling.cancel()

    async def tell(self, library: Library, now: datetime) -> None:
        """If Telegram will not listen now, the bot answers all the same; the next change or start tells it again."""
        try:
            for language in library.languages:
                await self._tell_one(library, language, now)
        except TelegramError as error:
            log.warning("Commands and descriptions could not be registered (%s).", kind_of(error))

    async def _tell_one(self, library: Library, language: str, now: datetime) -> None:
        """English is also what people see whose language we do not have: it bears no language code."""
        code, day = None if language == ENGLISH else language, london_day(now)
        commands = [(name, each.does) for name, each in library.phrases[language].commands.items()]
        whole, short = (library.say(language, key, day) for key in ("description", "short-description"))
        if self._known.get(code) == (commands, whole, short):
            return
        self._known.pop(code, None)  # until all three are there, nobody knows what Telegram shows
        await self.bot.set_my_commands([BotCommand(*each) for each in commands], language_code=code)
        await self.bot.set_my_description(whole, language_code=code)
        await self.bot.set_my_short_description(short, language_code=code)
        self._known[code] = (commands, whole, short)
