"""Danger is heard, and what is harmless is let through."""

from __future__ import annotations

from pathlib import Path

import pytest

import bot.assistant
from bot.edition import Edition
from bot.model import Reply
from bot.staff.checking.dangers import find
from tests.conftest import AT
from tests.staff.changing import changed


def test_a_danger_that_is_not_caught_is_told(tiny_copy: Path) -> None:
    """A promise to catch is tried with the whole machine."""
    edition = changed(tiny_copy, "en/safety/danger-now.yaml", "[he has a big knife]", "[there is a tiger]")
    [problem] = list(find(edition, AT))
    assert not problem.should
    assert str(problem) == (
        'en/safety/danger-now.yaml:1: "there is a tiger" is not caught. Write others like it in '
        'examples/danger-now.txt, then "python run_bot.py learn". Or look at the phrases.'
    )


def test_a_fault_is_no_danger_caught(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The emergency card of a machine that breaks keeps no promise: every danger is told as not caught."""

    def breaks(*given: object) -> Reply:
        raise ValueError

    monkeypatch.setattr(bot.assistant, "respond", breaks)
    told = [problem.what for problem in list(find(tiny_edition, AT)) if problem.place.file.endswith("danger-now.yaml")]
    assert '"he has a big knife" is not caught.' in told


def test_a_false_alarm_is_told(tiny_copy: Path) -> None:
    """So is what is caught against the promise to let it through."""
    edition = changed(
        tiny_copy, "en/safety/danger-now.yaml", "[help me now understand this]", "[help me now with this]"
    )
    [problem] = list(find(edition, AT))
    assert problem.what == '"help me now with this" is taken for danger.'
    assert problem.remedy.startswith("Write others like it in examples/harmless.txt")
