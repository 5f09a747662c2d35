"""``hear``: what sounds like danger in a text, and why."""

from __future__ import annotations

from argparse import ArgumentParser
from io import StringIO
from pathlib import Path

from bot.commands.command import Outside
from bot.commands.hear import COMMAND, SHOWN
from tests.conftest import TINY
from tests.learning import taught, with_examples


def heard(folder: Path, text: str) -> list[str]:
    parser, shown = ArgumentParser(), StringIO()
    COMMAND.add_options(parser)
    assert COMMAND.run(parser.parse_args([text]), Outside(StringIO(), shown, folder)) == 0
    return shown.getvalue().splitlines()


def test_a_phrase_is_named() -> None:
    """By its kind; a folder without weights weighs nothing."""
    assert heard(TINY, "he has a knife") == ["Heard: danger-now.", "A phrase of: danger-now.", "It may be in: en."]
    assert heard(TINY, "what is the scheme") == ["Heard: no danger.", "A phrase of: no kind.", "It may be in: en."]


def test_weights_say_what_spoke(tiny_copy: Path) -> None:
    """The share of danger, and the pieces that spoke most for it and most against it."""
    with_examples(tiny_copy)
    taught(tiny_copy)
    found, phrase, language, weighed, pro, con = heard(tiny_copy, "he burns my arm, where do i find the form")
    assert (found, phrase) == ("Heard: danger-now.", "A phrase of: no kind.")
    assert language == "It may be in: en."
    assert weighed.startswith(("Weights of en: danger 0.9", "Weights of en: danger 1.0"))
    assert weighed.endswith("(a card from 0.42), most of it danger-now.")
    assert '"burns my"' in pro
    assert pro.startswith("  for it:     ")
    assert con.startswith("  against it: ")
    assert pro.count('"') == con.count('"') == 2 * SHOWN
    assert " -" in con
