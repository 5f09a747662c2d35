"""``ask``: one question and its answer, with the reasons if wanted, or conversations as lines of JSON."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from bot.channels import console, lines
from bot.commands.command import Command, Outside, PlainError
from bot.edition import build_edition
from bot.model import Match, Message, Thread
from bot.search.ranking import CLEAR, OURS, SURE, TORN


def run(options: Namespace, outside: Outside) -> int:
    """Answer one question, or every line of JSON that comes in.

    Raises:
        PlainError: neither a question nor --jsonl was given, or both.
        SettingsError: a setting is wrong.
        KnowledgeError: the knowledge folder cannot be used.
    """
    if bool(options.question) == options.jsonl:
        raise PlainError('Give one question (ask "what is the nrm"), or --jsonl for lines of JSON, not both.')
    assistant = build_edition(outside.knowledge, outside.settings().run_by).assistant
    if options.jsonl:
        lines.answer_lines(assistant, outside.typed, outside.shown, outside.now)
        return 0
    reply, _ = assistant.reply_to(Message(at=outside.now(), text=" ".join(options.question)), Thread())
    outside.shown.write(console.rendered(reply) + "\n")
    if options.why:
        outside.shown.write("".join(f"{line}\n" for line in reasons(reply.matches)))
    return 0


def reasons(matches: tuple[Match, ...]) -> Iterator[str]:
    """A line for each match: how sure, and what each feature saw."""
    if matches:
        yield f"a question for us: {matches[0].ours:.2f} (an answer from {OURS})"
    for match in matches:
        seen = ", ".join(f"{feature} {value:.2f}" for feature, value in match.because)
        yield f"{match.confidence:.2f}  {match.id}: {seen}"
    if matches:
        yield f"The first is given from {SURE}; below {CLEAR} only if the second has less than {TORN:.0%} of it."


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument("question", nargs="*", help="the question, in your own words")
    parser.add_argument("--why", action="store_true", help="show what was found, and what spoke for it")
    parser.add_argument("--jsonl", action="store_true", help="read conversations from standard input, one a line")


COMMAND = Command("ask", "ask one question, or answer lines of JSON", run, add_options)
