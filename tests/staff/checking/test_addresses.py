"""Links stand where they can be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from bot.staff.checking.addresses import find
from tests.conftest import AT
from tests.staff.changing import changed

SCHEME = "The scheme helps people who were exploited."


@pytest.mark.parametrize(
    ("file", "old", "link"),
    [
        ("en/answers/basics.yaml", SCHEME, "https://example.org/help"),
        ("en/answers/basics.yaml", SCHEME, "http://example.org"),
        ("en/answers/basics.yaml", SCHEME, "www.example.org"),
        ("reports.yaml", "How small steps prevent harm.", "t.me/somebody"),
        ("en/phrases.yaml", "    pay: You get a voucher of 20 pounds.", "example.org/form"),
        ("en/safety/danger.yaml", "Or {tiny-line}.", "forms.example.co.uk/a"),
    ],
)
def test_a_link_in_a_text_is_told(tiny_copy: Path, file: str, old: str, link: str) -> None:
    """However it is written: people press it, and nobody has tried it."""
    [problem] = find(changed(tiny_copy, file, old, f"{old} See {link} for more."), AT)
    assert problem.what == f'The link "{link}" stands inside a text.'
    assert not problem.should


@pytest.mark.parametrize("text", ["Write to jo@example.org.", "On GOV.UK.", "First and/or second.", "In 2024/25."])
def test_what_is_no_link(tiny_copy: Path, text: str) -> None:
    """E-mail addresses, names of sites, strokes."""
    edition = changed(tiny_copy, "en/answers/basics.yaml", SCHEME, f"{SCHEME} {text}")
    assert list(find(edition, AT)) == []


def test_the_real_knowledge_holds_none(real_edition: Edition) -> None:
    """All that can be pressed stands in sources.yaml, reports.yaml or calls.yaml."""
    assert list(find(real_edition, AT)) == []
