"""``check``: every problem of the knowledge folder; what an edit changes; what waits for somebody to look at it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from bot.commands.command import Command, Outside
from bot.content.library import RUN_BY, Library, london_day
from bot.content.loading import KnowledgeError
from bot.content.shapes.placeholders import placeholders_in
from bot.edition import Edition, build_edition
from bot.model import Problem
from bot.staff.beside import check_beside
from bot.staff.checking import CHECKS, QUICK
from bot.staff.comparing import compare
from bot.staff.online import dead_links
from bot.staff.showing import annotated, changes_shown, edit_shown, problems_shown
from bot.staff.waiting import waiting

PLAIN, GITHUB, MARKDOWN = "plain", "github", "markdown"


def run(options: Namespace, outside: Outside) -> int:
    """Print what has to be put right, what should be, and what waits; exit status 1 if anything has to be.

    Raises:
        SettingsError: a setting is wrong.
        KnowledgeError: one of the folders cannot even be read, and no other form of telling was asked for.
    """
    before = build_edition(options.against) if options.against else None
    edition, problems = _problems(options, outside)
    shown = outside.shown
    if options.format == GITHUB:
        shown.writelines(f"{annotated(each, outside.knowledge.name)}\n" for each in problems)
    elif options.format == MARKDOWN:
        shown.write(edit_shown(before, edition, problems, outside.now()))
    else:
        shown.write(problems_shown(problems))
        if edition and before:
            shown.write(changes_shown(compare(before, edition, outside.now())))
        if edition:
            shown.write(waiting(edition.library, london_day(outside.now())) + unnamed_line(edition.library))
    return int(any(not each.should for each in problems))


def _problems(options: Namespace, outside: Outside) -> tuple[Edition | None, Sequence[Problem]]:
    try:
        edition = build_edition(outside.knowledge, outside.settings().run_by)
    except KnowledgeError as error:
        if options.format == PLAIN:
            raise
        return None, error.problems
    checks = CHECKS if options.languages else QUICK
    return edition, [
        *check_beside(edition, outside.now(), checks),
        *(dead_links(edition.library) if options.online else ()),
    ]


def unnamed_line(library: Library) -> str:
    """That nobody is named who runs it, where an answer tells people; empty otherwise."""
    asked = any(RUN_BY in placeholders_in(entry.answer) for entry in library.entries)
    if library.run_by or not asked:
        return ""
    return "Nobody is named who runs this assistant: set RUN_BY, for people are told that nobody is.\n"


def _options(parser: ArgumentParser) -> None:
    help_ = "say which questions change their reply since this folder"
    parser.add_argument("--against", type=Path, metavar="FOLDER", help=help_)
    help_ = "also look at what is there, and try what is promised, in other languages (half a minute)"
    parser.add_argument("--languages", action="store_true", help=help_)
    parser.add_argument("--online", action="store_true", help="try every link (a few minutes)")
    help_ = "for a person, for the code host's lines, or for its comments"
    parser.add_argument("--format", choices=(PLAIN, GITHUB, MARKDOWN), default=PLAIN, help=help_)


COMMAND = Command("check", "find what is wrong in the knowledge folder, or what an edit changes", run, _options)
