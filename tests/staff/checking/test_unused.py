"""Every figure and source is used."""

from __future__ import annotations

from pathlib import Path

from bot.staff.checking.unused import find
from tests.conftest import AT
from tests.staff.changing import changed


def test_what_nothing_quotes_is_told(tiny_copy: Path) -> None:
    """A figure at its line, a source by its name."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", "{rest-days}", "some days")
    assert [problem.what for problem in find(edition, AT)] == ['Nothing quotes the figure "rest-days".']
    sources = tiny_copy / "sources.yaml"
    more = "left-over:\n  title: An old page\n  by: Tiny Office\n  date: 2001\n"
    edition = changed(tiny_copy, "sources.yaml", sources.read_text("utf-8"), sources.read_text("utf-8") + more)
    assert 'Nothing names the source "left-over".' in [problem.what for problem in find(edition, AT)]
