"""``doctor``: how the running bot is. So far: how the last change of staff's files was taken."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.command import Command, Outside, no_options
from bot.keeping.outcome import last_outcome

NEVER = "No change was taken in yet: the answers are those of the last start."


def run(options: Namespace, outside: Outside) -> int:
    """Print one line.

    Raises:
        SettingsError: a setting is wrong.
    """
    outside.shown.write(f"{last_outcome(outside.settings().state_folder) or NEVER}\n")
    return 0


COMMAND = Command("doctor", "say how the last change of the knowledge files was taken", run, no_options)
