"""Every figure and source is used."""

from __future__ import annotations

from pathlib import Path

from bot.content.placing import placed
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
    [told] = [problem for problem in find(edition, AT) if problem.what == 'Nothing names the source "left-over".']
    [told] = placed([told], tiny_copy)
    assert sources.read_text("utf-8").splitlines()[told.place.line - 1] == "left-over:"


def test_words_of_what_is_gone_are_told(tiny_copy: Path) -> None:
    """At their own line, in each language."""
    calls = (tiny_copy / "calls.yaml").read_text("utf-8")
    start = calls.index("- id: next-call")
    end = calls.find("\n- id:", start) + 1 or len(calls)
    edition = changed(tiny_copy, "calls.yaml", calls[start:end], "")
    found = [problem for problem in find(edition, AT) if "next-call" in problem.what]
    assert [problem.what for problem in found] == ['There are words for "next-call", and no such call or helpline.'] * 2
    for problem in found:
        assert (tiny_copy / problem.place.file).read_text("utf-8").splitlines()[
            problem.place.line - 1
        ] == "  next-call:"
