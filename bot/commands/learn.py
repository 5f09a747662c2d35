"""``learn``: learn anew, from staff's examples, what danger sounds like; and say how well it is then heard."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.commands.command import Command, Outside, PlainError, no_options
from bot.content.examples import fingerprint_of
from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.weights import FILE, written
from bot.model import HARMLESS, Example, Weights
from bot.safety.learning import learned, tried


def run(options: Namespace, outside: Outside) -> int:
    """Write the weights of every language that has examples, and print what they miss and what they mistake.

    Raises:
        KnowledgeError: the knowledge folder cannot be used.
        PlainError: there are no examples, or the weights cannot be written.
    """
    library = load_library(outside.knowledge, weights=False)
    if not any(library.examples.values()):
        raise PlainError('There are no examples of danger to learn from, such as "en/safety/examples/harmless.txt".')
    for language, examples in library.examples.items():
        if examples:
            outside.shown.write(f"{language}: {len(examples)} examples. This takes a minute or two.\n")
            outside.shown.flush()
            lessons = (*examples, *_ordinary(library, language, examples))
            weights = learned(lessons, _kinds(library, language), fingerprint_of(examples))
            _write(weights, library.folder / FILE.format(language=language))
            outside.shown.write(told(tried(lessons, _kinds(library, language))))
    return 0


def _ordinary(library: Library, language: str, examples: tuple[Example, ...]) -> list[Example]:
    """What answers are found by, and what nothing answers: harmless, unless an example says otherwise."""
    known = {example.text.casefold() for example in examples}
    entries = [entry for entry in library.entries if entry.language == language]
    asked = dict.fromkeys(text for entry in entries for text in (*entry.asked, *entry.proof))
    asked |= dict.fromkeys(library.elsewhere[language])
    return [Example(text, HARMLESS) for text in asked if text.casefold() not in known]


def _write(weights: Weights, file: Path) -> None:
    try:
        beside = file.with_suffix(".new")
        beside.write_text(written(weights), "utf-8", newline="\n")
        beside.replace(file)  # whole or not at all
    except OSError as error:
        raise PlainError(f"{file} cannot be written ({error.strerror}).") from None


def _kinds(library: Library, language: str) -> list[str]:
    return [each.id for each in library.dangers if each.language == language and not each.afterwards]


def told(results: Iterable[tuple[Example, str | None]]) -> str:
    """A line for each kind: how many of its examples are heard by weights that were learned without them."""
    of, heard = Counter[str](), Counter[str]()
    for example, kind in results:
        of[example.kind] += 1
        heard[example.kind] += kind is not None
    lines = [f"  {kind}: {heard[kind]} of {of[kind]} heard\n" for kind in of if kind != HARMLESS]
    lines.append(f"  {HARMLESS}: {heard[HARMLESS]} of {of[HARMLESS]} taken for danger\n")
    return "Each tried with weights that were learned without it:\n" + "".join(lines)


COMMAND = Command("learn", "learn from the examples what danger sounds like", run, no_options)
