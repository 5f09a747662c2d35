"""Lines that are no conversation: each is told with its number, and the rest go on."""

from __future__ import annotations

from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.lines import BadLineError, answer_lines, read_line
from bot.edition import Edition
from tests.channels.test_lines import answered
from tests.conftest import AT

ODD_IDS = ("1e400", "-1e400", "1.5", "[1]", '{"a": 1}')
"""What others could not find again among their own ids; 1e400 is Infinity once Python has read it."""
BAD = [
    ("nonsense", "this is not JSON"),
    ("[" * 100_000, "this is not JSON"),
    ("[]", 'a line needs "say": a list of what is typed or pressed'),
    ("{}", 'a line needs "say": a list of what is typed or pressed'),
    ('{"say": []}', 'a line needs "say": a list of what is typed or pressed'),
    ('{"say": "hello"}', 'a line needs "say": a list of what is typed or pressed'),
    ('{"say": [1]}', '"say" may hold texts and {"press": "…"} only'),
    ('{"say": [null]}', '"say" may hold texts and {"press": "…"} only'),
    ('{"say": [{"press": 1}]}', '"say" may hold texts and {"press": "…"} only'),
    *((f'{{"id": {odd}, "say": ["x"]}}', '"id" has to be a text or a whole number') for odd in ODD_IDS),
    *((f'{{"id": {odd}, "say": ["x"]}}', "this is not JSON") for odd in ("NaN", "Infinity", "-Infinity")),
    ('{"say": ["x"], "lang": 1}', '"lang" has to be a language or null'),
    ('{"say": ["x"], "at": "soon"}', '"at" has to be a moment such as 2026-11-21T10:00:00Z'),
    ('{"say": ["x"], "at": 1}', '"at" has to be a moment such as 2026-11-21T10:00:00Z'),
]


@pytest.mark.parametrize(("line", "what"), BAD, ids=lambda each: each[:35])
def test_a_bad_line_is_told_with_its_number_and_the_rest_go_on(tiny_edition: Edition, line: str, what: str) -> None:
    """Empty lines count and get no answer; what is wrong is said without quoting the line."""
    rows = answered(tiny_edition, {"id": 1, "say": ["hello"]}, "", line, {"id": 4, "say": ["rest"]})
    assert [row["id"] for row in rows] == [1, None, 4]
    assert rows[1] == {"id": None, "error": f"line 3: {what}"}
    assert rows[2]["replies"][0]["entry"] == "rest"


@pytest.mark.parametrize("odd", ["true", "false"])
def test_yes_and_no_are_no_ids(odd: str) -> None:
    """They are neither texts nor whole numbers."""
    with pytest.raises(BadLineError):
        read_line(f'{{"id": {odd}, "say": ["x"]}}')


@settings(deadline=None, max_examples=150)
@given(line=st.text(st.characters(codec=None)) | st.from_regex(r'\{"say": \[.*\], "at": "\d{4}-\d\d-\d\d"\}'))
def test_any_line_is_a_conversation_or_a_bad_line(line: str) -> None:
    """Nothing else comes out of it."""
    with suppress(BadLineError):
        assert read_line(line).turns


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:00:00-05:00", "0001-01-01T00:00:00Z"])
def test_a_moment_at_the_edge_of_time_is_a_bad_line_or_answered(tiny_edition: Edition, at: str) -> None:
    """It must not end the program: the rest have to go on."""
    rows = answered(tiny_edition, {"at": at, "say": ["hello"]}, {"say": ["rest"]})
    assert len(rows) == 2
    assert rows[1]["replies"][0]["entry"] == "rest"


def test_what_comes_out_is_json(tiny_edition: Edition) -> None:
    """NaN is no JSON: such a line is a bad line."""
    shown = StringIO()
    answer_lines(tiny_edition.assistant, ['{"id": NaN, "say": ["hello"]}'], shown, lambda: AT)
    assert "NaN" not in shown.getvalue()
