"""``telegram``: answer on Telegram until somebody stops it."""

from __future__ import annotations

import gc
from argparse import Namespace

from bot.commands.check import unnamed_line
from bot.commands.command import Command, Outside, PlainError, no_options
from bot.content.library import london_day
from bot.staff.taking import good_edition
from bot.staff.waiting import helplines_waiting
from bot.staff.watching import Watching


def run(options: Namespace, outside: Outside) -> int:
    """Serve, having said how many helplines nobody has checked.

    Raises:
        PlainError: there is no token, or Telegram will not have us.
        KnowledgeError: the knowledge folder cannot be used, or something in it must be put right first.
        SettingsError: a setting is wrong.
    """
    from bot.channels.telegram.running import serve  # noqa: PLC0415 - half a second that no other command waits for
    from bot.channels.telegram.stopping import StopError  # noqa: PLC0415

    settings = outside.settings()
    if settings.token is None:
        raise PlainError("There is no TELEGRAM_BOT_TOKEN: set it in the environment or in a .env file.")
    watching = Watching(outside.knowledge, settings.run_by, settings.state_folder, outside.now)
    edition = good_edition(outside.knowledge, settings.run_by, outside.now())
    gc.freeze()  # what was read stays as long as we run: nobody need look through it for what may go
    outside.shown.write(helplines_waiting(edition.library, london_day(outside.now())) + unnamed_line(edition.library))
    outside.shown.flush()
    try:
        serve(edition, settings, outside.now, watching.run)
    except StopError as error:
        raise PlainError(str(error)) from None
    return 0


COMMAND = Command("telegram", "answer on Telegram", run, no_options)
