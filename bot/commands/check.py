"""``check``: every problem of the knowledge folder, and every promise in it that is not kept."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.command import Command, Outside, no_options
from bot.content.library import RUN_BY, Library
from bot.content.shapes.placeholders import placeholders_in
from bot.edition import build_edition
from bot.exam import exam
from bot.model import Helpline


def run(options: Namespace, outside: Outside) -> int:
    """Print what has to be put right, and how many helplines nobody has checked; exit status 1 if anything has.

    Raises:
        SettingsError: a setting is wrong.
        KnowledgeError: the folder cannot even be read; it holds the problems.
    """
    edition = build_edition(outside.knowledge, outside.settings().run_by)
    problems = exam(edition, outside.now())
    for problem in problems:
        outside.shown.write(f"{problem}\n")
    outside.shown.write(f"{counted(len(problems))}.\n" if problems else "No problems.\n")
    outside.shown.write(unchecked_line(edition.library.helplines) + unnamed_line(edition.library))
    return 1 if problems else 0


def counted(problems: int) -> str:
    """``1 problem``, ``2 problems``."""
    return f"{problems} problem{'' if problems == 1 else 's'}"


def unchecked_line(helplines: tuple[Helpline, ...]) -> str:
    """How many helplines wait for a named person to see their page; empty when none does."""
    waiting = sum(not helpline.checked for helpline in helplines)
    return f"{waiting} of {len(helplines)} helplines are not yet checked: not yet for the public.\n" if waiting else ""


def unnamed_line(library: Library) -> str:
    """That nobody is named who runs it, where an answer tells people; empty otherwise."""
    asked = any(RUN_BY in placeholders_in(entry.answer) for entry in library.entries)
    if library.run_by or not asked:
        return ""
    return "Nobody is named who runs this assistant: set RUN_BY, for people are told that nobody is.\n"


COMMAND = Command("check", "find what is wrong in the knowledge folder", run, no_options)
