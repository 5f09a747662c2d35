"""Amounts and time limits are figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.staff.checking.amounts import find
from tests.conftest import AT
from tests.staff.changing import changed

OLD = "The scheme helps people who were exploited."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You have 30 days.", "30 days"),
        ("You have 14 calendar days. You get £65 a week.", "14 calendar days, £65"),
        ("It takes 5 working days, or 5 working days.", "5 working days"),
        ("In 2019 it was £65 a week.", None),
        ("You have {rest-days}.", None),
        ("It is open 24 hours, 7 days a week.", None),
        ("There are 12 members.", None),
    ],
)
def test_what_may_change_is_told(tiny_copy: Path, text: str, told: str | None) -> None:
    """Each amount once; the past, figures, counts and "always" are none."""
    found = list(find(changed(tiny_copy, "en/answers/basics.yaml", OLD, text), AT))
    assert [problem.what for problem in found] == ([f"This stands as plain text: {told}."] if told else [])
    assert all(problem.should for problem in found)
