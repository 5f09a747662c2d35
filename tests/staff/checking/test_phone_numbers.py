"""Telephone numbers are those of helplines.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking.phone_numbers import find
from tests.conftest import AT
from tests.staff.changing import changed


@pytest.mark.parametrize(
    ("file", "old", "number"),
    [
        ("en/answers/basics.yaml", "The scheme helps people who were exploited.", "020 7946 0000"),
        ("en/answers/basics.yaml", "The scheme helps people who were exploited.", "+44 20 7946 0000"),
        ("reports.yaml", "How small steps prevent harm.", "0207-946-0000"),
        ("en/phrases.yaml", "    pay: You get a voucher of 20 pounds.", "(020) 7946 0000"),
        ("en/safety/danger.yaml", "Or {tiny-line}.", "07700 900123"),
    ],
)
def test_a_number_in_a_text_is_told(tiny_copy: Path, file: str, old: str, number: str) -> None:
    """Whatever stands between its digits; people ring what they read."""
    edition = changed(tiny_copy, file, old, f"{old} Ring {number}.")
    [problem] = find(edition, AT)
    assert "does not come from helplines.yaml" in problem.what
    assert problem.remedy == "Add it there, with its page, and write its id here in {braces}."
    assert not problem.should


@pytest.mark.parametrize("text", ["In 2019 there were 10,627.", "ISBN 978-0-900918-76-6.", "See [2022] EWHC 3317."])
def test_other_numbers_are_none(tiny_copy: Path, text: str) -> None:
    """Years, counts, books, judgments."""
    old = "The scheme helps people who were exploited."
    assert list(find(changed(tiny_copy, "en/answers/basics.yaml", old, f'"{old} {text}"'), AT)) == []


def test_the_real_knowledge_holds_none(real_edition: Edition) -> None:
    """All that can be rung stands in helplines.yaml."""
    assert len(real_edition.library.helplines) > 30
    assert list(find(real_edition, AT)) == []
