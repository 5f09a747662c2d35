"""Placeholders: found and filled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.shapes.placeholders import filled, placeholders_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Call {a} or {b}, again {a}.", ("a", "b")),
        ("none", ()),
        ("{a}{b-2}", ("a", "b-2")),
        ("{ a }", (" a ",)),
        ("{{a}}", ("a",)),
        ("{a", ()),
        ("{}", ("",)),
    ],
)
def test_names_are_found_in_order_each_once(text: str, names: tuple[str, ...]) -> None:
    """What stands between braces, exactly as typed: a stray space is for the check to tell."""
    assert placeholders_in(text) == names


def test_each_is_filled_with_what_its_name_stands_for() -> None:
    """Everything else stays as it is, and what is filled in is not looked at again."""
    assert filled("{a}, {b}; {a}.", {"a": "1", "b": "{a}"}.__getitem__) == "1, {a}; 1."


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="ab{}\\1 "))
def test_any_text_filled_with_its_own_names_is_itself(text: str) -> None:
    """Filling changes nothing but placeholders, whatever the text."""
    assert filled(text, lambda name: "{" + name + "}") == text
