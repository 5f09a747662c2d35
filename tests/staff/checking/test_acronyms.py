"""Short names are explained somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.staff.checking.acronyms import find
from tests.conftest import AT
from tests.staff.changing import changed

OLD = "The scheme helps people who were exploited."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ask the XYZ.", ["Nothing explains XYZ."]),
        ("Ask the XYZ or the QRS.", ["Nothing explains XYZ, QRS."]),
        ("Ask the Xenon Yellow Zone (XYZ). The XYZ is free.", []),
        ("XYZ (the yellow zone) is free.", []),
        ("You find it on GOV.UK or ask a GP.", []),
    ],
)
def test_a_short_name_needs_a_long_one(tiny_copy: Path, text: str, told: list[str]) -> None:
    """In brackets behind it or before it; a few are everybody's."""
    found = list(find(changed(tiny_copy, "en/answers/basics.yaml", OLD, text), AT))
    assert [problem.what for problem in found] == told
    assert all(problem.should for problem in found)


@pytest.mark.parametrize(
    "text", ["Ask STOP THE CLOCK.", "As the court said in [2022] EWCA Civ 307.", "Two people known as XQ and QX."]
)
def test_names_and_citations_are_no_short_names(tiny_copy: Path, text: str) -> None:
    """Capitals that stand for no words, a court in a citation, letters in place of a secret name."""
    old = f'"{OLD} {text}"' if ":" in text else f"{OLD} {text}"
    assert list(find(changed(tiny_copy, "en/answers/basics.yaml", OLD, old), AT)) == []
