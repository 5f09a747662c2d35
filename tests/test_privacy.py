"""What /privacy says: five lines, each bound to a test or a source, and the one that a setting fills in."""

from __future__ import annotations

import dataclasses
import re

import pytest

from bot.commands.check import unnamed_line
from bot.content.library import Library
from bot.edition import Edition, build_edition
from bot.model import Message, Offer, Thread
from bot.settings import LONGEST_RUN_BY, SettingsError, read_settings
from tests.conftest import AT, REAL, TESTS

PAGE = TESTS.parent / "docs/privacy.md"
ENTRY = "who-sees-this"
WHO = "The Example Charity, privacy@example.org"


@pytest.fixture(scope="module")
def bound() -> dict[str, str]:
    """The table: each line, and what it is bound to."""
    section = PAGE.read_text("utf-8").partition("## The five lines")[2].partition("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in section.splitlines() if row.startswith("| ")]
    return {row[0]: row[1] for row in rows if row[0] not in ("line", "---")}


def lines_of(library: Library) -> list[str]:
    [entry] = [entry for entry in library.entries if entry.id == ENTRY and entry.language == "en"]
    return re.findall(r"^\d\. (.+)$", entry.answer, re.MULTILINE)


def said(edition: Edition) -> str:
    return edition.assistant.reply_to(Message(AT, press=f"show:{ENTRY}"), Thread())[0].text


def test_each_of_five_lines_is_bound(real_edition: Edition, bound: dict[str, str]) -> None:
    """The table holds the very lines that people read, in their order: no more, no fewer."""
    lines = lines_of(real_edition.library)
    assert len(lines) == 5
    assert list(bound) == lines


def test_what_they_are_bound_to_is_there(bound: dict[str, str]) -> None:
    """Tests that exist and hold some, or a page with the month in which it was read."""
    for line, what in bound.items():
        tests = re.findall(r"`(tests/[\w/]+\.py)`", what)
        assert tests or re.search(r"telegram\.org/privacy .*20\d\d", what), line
        for name in tests:
            assert "def test_" in (TESTS.parent / name).read_text("utf-8"), name


def test_there_is_no_place_for_a_name() -> None:
    """Neither a message nor a thread has a field in which a name, a number or an address could stand."""
    message = {field.name for field in dataclasses.fields(Message)}
    thread = {field.name for field in dataclasses.fields(Thread)}
    assert message == {"at", "text", "press", "client_language", "sent"}
    assert thread == {"language", "heard", "answered", "offered", "danger", "at"}
    assert {field.name for field in dataclasses.fields(Offer)} == {"press", "name", "entry"}


def test_who_runs_it_is_a_setting() -> None:
    """On one line; without it the bot says so."""
    named = build_edition(REAL, WHO)
    assert f"Who runs it: {WHO}." in said(named)
    assert "Who runs it: nobody has written that down yet." in said(build_edition(REAL))
    assert read_settings({"RUN_BY": f"  {WHO}\n"}).run_by == WHO


@pytest.mark.parametrize("text", ["x" * (LONGEST_RUN_BY + 1), "{who}", "<b>us</b>"])
def test_what_cannot_stand_in_the_line_is_told(text: str) -> None:
    """By the setting's name."""
    with pytest.raises(SettingsError, match="RUN_BY is a name and how to reach them"):
        read_settings({"RUN_BY": text})


def test_check_warns_where_nobody_is_named(real_edition: Edition, tiny: Library) -> None:
    """As long as an answer tells people who runs it."""
    assert unnamed_line(real_edition.library).startswith("Nobody is named who runs this assistant: set RUN_BY")
    assert unnamed_line(build_edition(REAL, WHO).library) == ""
    assert unnamed_line(tiny) == ""
