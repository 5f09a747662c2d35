"""What Telegram shows of the bot before anybody writes: commands and descriptions, in each language that we have."""

from __future__ import annotations

import logging
from datetime import datetime

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.channels.telegram.quiet import kind_of
from bot.content.library import Library, london_day
from bot.model import ENGLISH

log = logging.getLogger(__name__)


async def register(bot: Bot, library: Library, now: datetime) -> None:
    """Tell Telegram. If it will not listen now, the bot answers all the same; the next start tells it again."""
    try:
        for language in library.languages:
            await _register_one(bot, library, language, now)
    except TelegramError as error:
        log.warning("Commands and descriptions could not be registered (%s).", kind_of(error))


async def _register_one(bot: Bot, library: Library, language: str, now: datetime) -> None:
    """English is also what people see whose language we do not have: it bears no language code."""
    code, day = None if language == ENGLISH else language, london_day(now)
    commands = library.phrases[language].commands
    await bot.set_my_commands([BotCommand(name, each.does) for name, each in commands.items()], language_code=code)
    await bot.set_my_description(library.say(language, "description", day), language_code=code)
    await bot.set_my_short_description(library.say(language, "short-description", day), language_code=code)
