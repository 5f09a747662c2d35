"""``learn``: the weights anew, and how well danger is then heard."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.command import Outside, PlainError
from bot.commands.learn import run, told
from bot.content.loading import KnowledgeError, load_library
from bot.model import HARMLESS, Example, Message, Thread
from bot.safety import respond
from tests.conftest import AT, TINY
from tests.learning import taught, with_examples


def test_what_is_learned_is_heard(tiny_copy: Path) -> None:
    """The file of weights is written, and the danger floor uses it; before, it knew nothing of burns."""
    with_examples(tiny_copy)
    message = Message(AT, "they are burning my leg")
    assert respond(message, Thread(), load_library(tiny_copy, weights=False)) is None
    text = taught(tiny_copy)
    reply = respond(message, Thread(), load_library(tiny_copy))
    assert reply is not None
    assert reply.danger == "danger-now"
    assert text.startswith("en: 62 examples. This may take some minutes.\n")
    assert " of 12 heard\n" in text
    assert " of 76 taken for danger\n" in text
    assert text.endswith("Every promise of danger is kept.\n")


def test_broken_promises_are_told(tiny_copy: Path) -> None:
    """With the place and the remedy; the weights are written all the same, and nothing else is measured."""
    with_examples(tiny_copy)
    promised = tiny_copy / "en/safety/danger-now.yaml"
    text = promised.read_text("utf-8").replace("must_catch: [", "must_catch: [the parrot is purple, ")
    promised.write_text(text, "utf-8")
    shown = StringIO()
    assert run(Namespace(measure=False, language=[]), Outside(StringIO(), shown, tiny_copy, {})) == 1
    started, *told_lines = shown.getvalue().splitlines()
    assert started.startswith("en: ")
    assert told_lines[0].startswith("en/safety/danger-now.yaml:")
    assert '"the parrot is purple" is not caught. Write others like it in examples/danger-now.txt' in told_lines[0]
    assert load_library(tiny_copy).weights["en"].kinds == (HARMLESS, "danger-now")


def test_a_damaged_file_is_written_anew(tiny_copy: Path) -> None:
    """Although nothing else can be done with the folder while it is there."""
    with_examples(tiny_copy)
    file = tiny_copy / "en/safety/weights.tsv"
    file.write_text("damaged", "utf-8")
    with pytest.raises(KnowledgeError, match="1 problems"):
        load_library(tiny_copy)
    taught(tiny_copy)
    assert load_library(tiny_copy).weights["en"].kinds == (HARMLESS, "danger-now")


def test_nothing_to_learn_from() -> None:
    """One plain sentence."""
    with pytest.raises(PlainError, match="There are no examples of danger to learn from"):
        run(Namespace(measure=False, language=[]), Outside(StringIO(), StringIO(), TINY))


def test_a_file_that_cannot_be_written(tiny_copy: Path) -> None:
    """One plain sentence with its name."""
    with_examples(tiny_copy)
    (tiny_copy / "en/safety/weights.tsv").mkdir()
    with pytest.raises(PlainError, match=r"weights.tsv cannot be written \(Is a directory\)\."):
        run(Namespace(measure=False, language=[]), Outside(StringIO(), StringIO(), tiny_copy))


def test_each_kind_has_its_line() -> None:
    """What is heard as another kind is heard: its card helps, too."""
    results = [
        (Example("a", "held"), "held"),
        (Example("b", "held"), "danger-now"),
        (Example("c", "held"), None),
        (Example("d", HARMLESS), None),
        (Example("e", HARMLESS), "held"),
    ]
    assert told(results).splitlines()[1:] == ["  held: 2 of 3 heard", "  harmless: 1 of 2 taken for danger"]


def test_a_language_that_is_not_there_is_told(tiny_copy: Path) -> None:
    """A mistyped code learns nothing, and says so."""
    with_examples(tiny_copy)
    with pytest.raises(PlainError, match=r'There is no language "squ" here\. There are: en, sq\.'):
        run(Namespace(measure=False, language=["squ"]), Outside(StringIO(), StringIO(), tiny_copy, {}))
