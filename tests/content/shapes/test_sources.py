"""Sources and hosts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.pieces import Fields, Text
from bot.content.shapes.record import Record
from bot.content.shapes.sources import allowed_url, read_hosts, read_sources
from bot.model import Place, Problem, Source
from tests.content.conftest import ReadPiece, told

HOSTS = frozenset({"example.org", "gov.uk"})
HERE = Place("f.yaml", 1)


def judged(url: str) -> tuple[str | None, list[Problem]]:
    problems: list[Problem] = []
    piece = Fields(HERE, {"url": Text(HERE, url)}, {"url": HERE})
    return allowed_url(Record(piece, "source", ("url",), problems), "url", HOSTS), problems


def test_hosts_are_read_in_lower_case(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Capitals in a host make no difference."""
    assert read_hosts(piece_of("- Example.org\n- gov.uk\n"), problems) == HOSTS
    assert not problems


def test_a_source_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The address may be left out; all else is needed."""
    text = "a: {title: A, by: B, date: about 2021}\nb: {title: T, by: B, date: 2026-01, url: https://www.gov.uk/x}\n"
    assert read_sources(piece_of(text), HOSTS, problems) == {
        "a": Source("a", "A", "B", "about 2021", None),
        "b": Source("b", "T", "B", "2026-01", "https://www.gov.uk/x"),
    }
    assert not problems


def test_what_a_source_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """All of it, and an id that is none."""
    read_sources(piece_of("A b: {title: A}\n"), HOSTS, problems)
    assert told(problems) == [
        'f.yaml:1: "A b" is not an id. Use a-z, 0-9 and - only, at most 48 of them.',
        'f.yaml:1: This source has no "by". Add a line "by: …".',
        'f.yaml:1: This source has no "date". Add a line "date: …".',
    ]


def test_a_list_of_sources_is_told_to_need_ids(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Sources have names, not dashes."""
    assert read_sources(piece_of("- title: A\n"), HOSTS, problems) == {}
    assert told(problems) == ['f.yaml:1: Each source needs its id and a colon here. Write "its-id: …".']


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "https://www.example.org/a?b=c#d", "https://EXAMPLE.org/", "https://assets.service.gov.uk"],
)
def test_an_address_on_an_allowed_host_or_below_it_is_taken(url: str) -> None:
    """With or without www, as it was typed."""
    assert judged(url) == (url, [])


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("http://example.org", '"http://example.org" is not a full https address.'),
        ("www.example.org/page", '"www.example.org/page" is not a full https address.'),
        ("https://", '"https://" is not a full https address.'),
        ("https://[", '"https://[" is not a full https address.'),
        ("javascript:alert(1)", '"javascript:alert(1)" is not a full https address.'),
        ("https://example.org.evil.com", 'Links to "example.org.evil.com" are not allowed.'),
        ("https://notexample.org", 'Links to "notexample.org" are not allowed.'),
        ("https://example.org@evil.com/", '"https://example.org@evil.com/" is not a full https address.'),
    ],
)
def test_any_other_address_is_told(url: str, what: str) -> None:
    """Not https, no host, or a host that only looks like an allowed one."""
    taken, problems = judged(url)
    assert taken is None
    assert [problem.what for problem in problems] == [what]


def test_a_backslash_in_an_address_is_told() -> None:
    """What a browser understands counts, not what Python does."""
    assert judged("https://evil.com\\@example.org/")[0] is None


@pytest.mark.parametrize("host", ["www.example.org", "https://example.org"])
def test_a_host_typed_as_an_address_allows_its_links_or_is_told(
    host: str, piece_of: ReadPiece, problems: list[Problem]
) -> None:
    """Staff copy hosts from the browser; else they read that a host is not allowed that stands in the list."""
    hosts = read_hosts(piece_of(f"- {host}\n"), problems)
    assert hosts == {"example.org"} or problems


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=40).map(lambda text: f"https://{text}"))
def test_any_address_is_taken_or_told(url: str) -> None:
    """Nothing is raised and nothing dropped in silence."""
    taken, problems = judged(url)
    assert (taken == url) != bool(problems)
