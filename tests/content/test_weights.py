"""The file of weights: what is written is read again, and damage is told."""

from __future__ import annotations

from array import array

import pytest

from bot.content.weights import Sealed, sealed, written
from bot.model import HARMLESS, Problem, Weights
from bot.text.meaning import fingerprint, meanings

WEIGHTS = Weights(
    kinds=(HARMLESS, "now", "later"),
    pieces={"he hit": 1, "~ he": 2},
    numbers=array("d", [0.0, 1.5, -0.5, -1.0, 3.2, -2.0, 2.0, 0.0, 1.1, -0.1, 0.1, 0.0]),
    units=tuple(array("d", [sign * 0.125] * (meanings().width + 1 + 3)) for sign in (1, -1)),
)
FROM = "0123456789abcdef"
TEXT = written(WEIGHTS, "en", FROM)
AGAIN = 'Write it anew: "python run_bot.py learn".'


def read(text: str, *kinds: str) -> tuple[Sealed | None, list[str]]:
    problems: list[Problem] = []
    found = sealed(text, "en", kinds or ("now", "later"), problems)
    return found, [str(problem) for problem in problems]


def test_what_is_written_is_read_again() -> None:
    """Kinds, pieces with their blanks, numbers, and what they were learned from."""
    found, problems = read(TEXT)
    assert found is not None
    assert (found.kinds, found.learned_from) == (WEIGHTS.kinds, FROM)
    weights = found.opened()
    assert (weights.kinds, weights.pieces, weights.numbers) == (WEIGHTS.kinds, WEIGHTS.pieces, WEIGHTS.numbers)
    assert weights.units == WEIGHTS.units
    assert not problems


@pytest.mark.parametrize(
    "text",
    ["", "x", TEXT[1:], TEXT.replace("3.2", "a lot"), TEXT.replace("\t3.2", ""), TEXT.replace("(units", "(unity"),
     TEXT.replace("\tlater", "\tsooner"),
     TEXT.replace("-0.125\t", "", 1), TEXT.replace(FROM, f"{FROM} x"),
     TEXT.replace("(before", "(behind"), "\n".join(TEXT.splitlines()[:3])],
)  # fmt: skip
def test_damage_is_told(text: str) -> None:
    """Whatever was lost or edited: the file is not used."""
    assert read(text) == (None, [f"en/safety/weights.tsv:1: This file is damaged. {AGAIN}"])


def test_kinds_that_are_gone_are_told() -> None:
    """Weights of a kind without a card would be of no use."""
    weights, problems = read(TEXT, "now")
    assert weights is None
    told = "Kinds of danger stand here that danger.yaml does not have."
    assert problems == [f"en/safety/weights.tsv:3: {told} {AGAIN}"]


def test_weights_of_another_language_rest_on_its_own_table() -> None:
    """What was learned with English meanings alone is not read for a language that has a table of its own."""
    problems: list[Problem] = []
    assert fingerprint("sq") != fingerprint("en")
    assert sealed(written(WEIGHTS, "sq", FROM), "sq", ("now", "later"), problems) is not None
    assert sealed(TEXT, "sq", ("now", "later"), problems) is None
    assert [problem.place.file for problem in problems] == ["sq/safety/weights.tsv"]


def test_weights_without_kinds_are_told() -> None:
    """Whoever wrote them: the file is whole, and holds nothing that can be heard."""
    nothing = Weights((), {}, array("d", [0.0]))
    assert read(written(nothing, "en", FROM))[0] is None
