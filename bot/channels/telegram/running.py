"""The Telegram bot, put together: from the settings to the loop, until somebody stops it."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime

from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.line import Line, Pauses
from bot.channels.telegram.profile import Profile
from bot.channels.telegram.quiet import hush, kind_of
from bot.channels.telegram.receiving import Receiver
from bot.channels.telegram.stopping import UNKNOWN_TOKEN, StopError
from bot.edition import Edition
from bot.keeping.numbers import Numbers
from bot.settings import Settings

log = logging.getLogger(__name__)
Watch = Callable[[Callable[[Edition], None]], Coroutine[None, None, None]]
"""Hands over each new Edition, until it is cancelled."""


def serve(edition: Edition, settings: Settings, now: Callable[[], datetime], watch: Watch) -> None:
    """Answer on Telegram until SIGTERM or SIGINT; then finish what was taken. ``watch`` brings new Editions meanwhile.

    Raises:
        StopError: it cannot go on; the text says why in one sentence.
    """
    hush()
    try:
        numbers = Numbers(settings.state_folder, now())
    except OSError as error:
        raise StopError(f"STATE_FOLDER cannot be used ({error.strerror}): make it, or name another.") from None
    for name in numbers.damaged:
        log.warning("%s was damaged and is started anew: some people may get a reply twice.", name)
    try:
        asyncio.run(_serve(edition, settings, numbers, now, watch))
    finally:
        numbers.close()


async def _serve(
    edition: Edition, settings: Settings, numbers: Numbers, now: Callable[[], datetime], watch: Watch
) -> None:
    line, stopping = Line(settings), asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers: there Ctrl+C ends the program
            asyncio.get_running_loop().add_signal_handler(each, stopping.set)
    try:
        name = await _introduce(line, stopping)
        if name is not None:
            log.warning("Answering on Telegram as @%s.", name)
            composing, profile = Composing(edition, name), Profile(line.bot)

            def take(newer: Edition) -> None:
                composing.take(newer)
                profile.start(newer.library, now())

            profile.start(edition.library, now())
            watching = asyncio.create_task(watch(take))
            watching.add_done_callback(_told_if_broken)
            await Receiver(line, composing, numbers, now, stopping).run()
            profile.stop()
            watching.cancel()
    finally:
        await line.close()


def _told_if_broken(watching: asyncio.Task[None]) -> None:
    """What breaks the watching stops no answers; from then on a change needs a start."""
    if not watching.cancelled() and (error := watching.exception()):
        log.error("The knowledge folder is no longer watched: %s. Start the bot again.", kind_of(error))


async def _introduce(line: Line, stopping: asyncio.Event) -> str | None:
    """The bot's own name, asked until Telegram answers; None if we are told to stop before."""
    pauses = Pauses()
    while not stopping.is_set():
        try:
            await line.bot.initialize()
            return line.bot.username
        except InvalidToken:
            raise StopError(UNKNOWN_TOKEN) from None
        except TelegramError as error:
            if not pauses.tries:
                log.warning("Telegram cannot be reached (%s): trying again until it can.", kind_of(error))
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), pauses.next())
    return None
