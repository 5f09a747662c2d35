"""``hear "…"``: what the danger floor hears in a text, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from bot.commands.command import Command, Outside
from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import HARMLESS, Danger, Message, Thread
from bot.safety import respond
from bot.safety.ready import ears_for, heard_from, scales_of
from bot.text.words import words

SHOWN = 8
"""Pieces of the text that are shown for and against."""


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument("text", help="a message as somebody might write it")


def run(options: Namespace, outside: Outside) -> int:
    """Print the card's kind, the kind whose phrase is certain, and what each language's weights make of the text.

    Raises:
        KnowledgeError: the knowledge folder cannot be used.
    """
    library = load_library(outside.knowledge)
    reply = respond(Message(outside.now(), options.text), Thread(), library)
    outside.shown.write(f"Heard: {reply.danger if reply else 'no danger'}.\n")
    outside.shown.writelines(_reasons(options.text, library))
    return 0


def _reasons(text: str, library: Library) -> Iterator[str]:
    ears = ears_for(library)
    likely = ears.likely_in(text)
    certain = ears.heard_in(text, lambda kind: isinstance(kind, Danger) and not kind.afterwards, likely)
    yield f"A phrase of: {certain.id if isinstance(certain, Danger) else 'no kind'}.\n"
    yield f"It may be in: {', '.join(likely) or 'no language that we have'}.\n"
    for language, scales in ((each, scales_of(library, each)) for each in likely if each in library.weights):
        shares = scales.shares_of(text)
        likeliest = max(scales.kinds[1:], key=shares.__getitem__)
        danger = 1 - shares[HARMLESS]
        taken = f"a card from {heard_from(language, one_word=len(words(text)) == 1):.2f}"
        yield f"Weights of {language}: danger {danger:.2f} ({taken}), most of it {likeliest}.\n"
        because = scales.because(text, likeliest)
        yield from _line("  for it:     ", [each for each in because if each[1] > 0][:SHOWN])
        yield from _line("  against it: ", [each for each in because[::-1] if each[1] < 0][:SHOWN])


def _line(title: str, told: list[tuple[str, float]]) -> Iterator[str]:
    if told:
        yield title + ", ".join(f'"{piece}" {weight:+.1f}' for piece, weight in told) + "\n"


COMMAND = Command("hear", "what sounds like danger in a text, and why", run, add_options)
