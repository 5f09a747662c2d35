"""What a button sends back: short, the same in every process, and read again as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.presses import Press, read_press, says_none, shows, shows_members, shows_more
from bot.model import Button

IDS = st.from_regex(r"[a-z0-9-]{1,48}", fullmatch=True)


@settings(deadline=None, max_examples=100)
@given(some_id=IDS, page=st.integers(0, 999))
def test_a_press_is_read_as_it_was_written(some_id: str, page: int) -> None:
    """For every id of the contract; and it is at most 64 bytes, which is all that Telegram carries."""
    written = {
        shows("x", some_id).press: Press("show", some_id),
        shows_more("x", some_id, page).press: Press("more", some_id, page),
        shows_members("x", some_id).press: Press("members", some_id),
        says_none("x").press: Press("none"),
    }
    assert len(written) == 4
    for press, meant in written.items():
        assert press is not None
        assert 1 <= len(press.encode()) <= 64
        assert read_press(press) == meant


def test_a_button_says_where_it_leads() -> None:
    """To one entry; a view of the members and "none of these" lead to none."""
    assert shows("A house", "house") == Button("A house", press="show:house", entry="house")
    assert shows_more("More", "house", 2) == Button("More", press="more:house:2", entry="house")
    assert shows_members("Left", "left").entry is None
    assert says_none("None").entry is None


@pytest.mark.parametrize(
    "press",
    ["", "x", "show", "show:", "show:house:1", "members:", "none:", "NONE", "none ", "delete:house", "\0", "\ud800"],
)
def test_what_is_none_of_ours_is_nothing(press: str) -> None:
    """Old, cut, forged or foreign presses are told apart from ours."""
    assert read_press(press) is None


@pytest.mark.parametrize("page", ["", ":", ":x", ":-1", ":1000", ":²", ":1:1"])
def test_a_page_is_a_small_number(page: str) -> None:
    """Without one, or with anything else in its place, a press for more is none of ours."""
    assert read_press(f"more:house{page}") is None
    assert read_press("more::1") is None


@settings(deadline=None, max_examples=100)
@given(press=st.text(st.characters(codec=None), max_size=80) | st.from_regex(r"(more|show|members|none):.*:?.*"))
def test_any_press_can_be_read(press: str) -> None:
    """Nothing that comes back from a client breaks it."""
    read = read_press(press)
    assert read is None or (read.deed in ("show", "more", "none", "members") and 0 <= read.page <= 999)
