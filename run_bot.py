"""The only program: the keyboard chat; the Telegram bot, given a token; or any command that ``--help`` lists."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

from bot.commands import COMMANDS
from bot.commands.command import Outside, PlainError
from bot.content.loading import KnowledgeError
from bot.settings import SettingsError
from bot.staff.showing import counted

HERE = Path(__file__).resolve().parent


class Parser(ArgumentParser):
    """An ArgumentParser that says what is wrong in one plain sentence, exit status 1."""

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{message[0].upper()}{message[1:]}. See: python run_bot.py --help\n")


def main(arguments: list[str], typed: TextIO, shown: TextIO, told: TextIO) -> int:
    """Run one command; its exit status. What a person can put right is told in plain words, without a traceback.

    Without a command: the Telegram bot if there is a token, else the keyboard chat.
    """
    options = _parser().parse_args(arguments)
    outside = Outside(typed, shown, options.knowledge)
    try:
        name = options.command or ("telegram" if outside.settings().token else "chat")
        return next(each for each in COMMANDS if each.name == name).run(options, outside)
    except (PlainError, SettingsError) as error:
        told.write(f"{error}\n")
    except KnowledgeError as error:
        told.writelines(f"{problem}\n" for problem in error.problems)
        told.write(f"{counted(len(error.problems))} in {error.folder}: put right what is listed, then start again.\n")
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
    return 1


def _parser() -> Parser:
    parser = Parser(prog="run_bot.py", description="A chat assistant on the ATMG, the NRM and the RNA.")
    help_ = "take another knowledge folder"
    parser.add_argument("--knowledge", type=Path, default=HERE / "knowledge", metavar="FOLDER", help=help_)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        command.add_options(commands.add_parser(command.name, help=command.purpose, description=command.purpose))
    return parser


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # no letter may stop the program that a terminal does not know
    sys.exit(main(sys.argv[1:], sys.stdin or StringIO(), sys.stdout, sys.stderr))
