"""``learn``: learn, from staff's examples that changed, what danger sounds like; tell which promises are not kept."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.commands.command import Command, Outside, PlainError
from bot.content.examples import fingerprint_of
from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.weights import FILE, sealed, written
from bot.edition import build_edition
from bot.exam import promises_of_danger
from bot.model import ENGLISH, HARMLESS, Example
from bot.safety.learning import learned, tried
from bot.text.meaning import meanings


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument("language", nargs="*", help='learn these ("sq vi"), changed or not; else those that changed')
    parser.add_argument("--measure", action="store_true", help="also learn without each example and try it (minutes)")


def run(options: Namespace, outside: Outside) -> int:
    """Write the weights of each language whose examples changed, and print the promises that are not kept then.

    With ``--measure``, print what examples are missed or mistaken by weights that were learned without them. The exit
    status is 1 if a promise is not kept.

    Raises:
        SettingsError: a setting is wrong.
        KnowledgeError: the knowledge folder cannot be used.
        PlainError: there are no examples, no such language, or the weights cannot be written.
    """
    library = load_library(outside.knowledge, weights=False)
    if not any(library.examples.values()):
        raise PlainError('There are no examples of danger to learn from, such as "en/safety/examples/harmless.txt".')
    if unknown := [each for each in options.language if each not in library.languages]:
        raise PlainError(f'There is no language "{unknown[0]}" here. There are: {", ".join(library.languages)}.')
    learned_now = options.language or [each for each in library.languages if _changed(library, each)]
    for language in learned_now:
        if examples := library.examples.get(language, ()):
            outside.shown.write(f"{language}: {len(examples)} examples. This may take some minutes.\n")
            outside.shown.flush()
            lessons, table = (*examples, *_ordinary(library, language, examples)), meanings(language)
            weights = learned(lessons, _kinds(library, language), table)
            _write(written(weights, language, fingerprint_of(examples, language)), language, library.folder)
            if options.measure:
                outside.shown.write(told(tried(lessons, _kinds(library, language), table)))
    edition = build_edition(outside.knowledge, outside.settings().run_by)
    broken = [
        each for language in learned_now or [ENGLISH] for each in promises_of_danger(edition, outside.now(), language)
    ]
    outside.shown.writelines(f"{problem}\n" for problem in broken)
    outside.shown.write("" if broken else "Every promise of danger is kept.\n")
    return 1 if broken else 0


def _changed(library: Library, language: str) -> bool:
    """Was something else learned than what stands in the examples now, or nothing at all?"""
    file, examples = library.folder / FILE.format(language=language), library.examples[language]
    text = file.read_text("utf-8") if file.is_file() else ""
    weights = sealed(text, language, _kinds(library, language), [])
    return bool(examples) and (weights is None or weights.learned_from != fingerprint_of(examples, language))


def _ordinary(library: Library, language: str, examples: tuple[Example, ...]) -> list[Example]:
    """What answers are found by, and what nothing answers: harmless, unless an example says otherwise."""
    known = {example.text.casefold() for example in examples}
    entries = [entry for entry in library.entries if entry.language == language]
    asked = dict.fromkeys(text for entry in entries for text in (*entry.asked, *entry.proof))
    asked |= dict.fromkeys(library.elsewhere[language])
    return [Example(text, HARMLESS) for text in asked if text.casefold() not in known]


def _write(text: str, language: str, folder: Path) -> None:
    file = folder / FILE.format(language=language)
    try:
        beside = file.with_suffix(".new")
        beside.write_text(text, "utf-8", newline="\n")
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


COMMAND = Command("learn", "learn from the examples what danger sounds like", run, add_options)
