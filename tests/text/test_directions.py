"""Right-to-left lines with Latin words and numbers in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.directions import END, ISOLATE, RIGHT, directed, from_the_right


def shown(text: str) -> str:
    """With signs that can be seen."""
    return directed(text).replace(ISOLATE, "[").replace(END, "]").replace(RIGHT, "<")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اتصل: 0800 0121 700، أو 999.", "اتصل: [0800 0121 700]، أو 999."),
        ("NRM (National Referral Mechanism) هو", "<[NRM] ([National Referral Mechanism]) هو"),
        ("المصدر: Home Office, NRM guidance (20 أكتوبر).", "المصدر: [Home Office, NRM guidance] (20 أكتوبر)."),
        ("افتح https://www.gov.uk/a-b?x=1.", "افتح [https://www.gov.uk/a-b?x=1]."),
        ("مرحبا", "مرحبا"),
        ("999: call now", "999: call now"),
        ("Çfarë është NRM?", "Çfarë është NRM?"),
    ],
)
def test_what_goes_from_left_to_right_is_isolated(text: str, wanted: str) -> None:
    """Words and numbers in a row together, brackets outside; a line that begins with them is laid out from the right;
    lines of other scripts stay as they are."""
    assert shown(text) == wanted


def test_each_line_by_itself() -> None:
    """The first line of a card of danger is English."""
    assert shown("999: call now\nاتصل 0800 1111 الآن") == "999: call now\nاتصل [0800 1111] الآن"


@given(st.text(alphabet="اب شNRM0 59.,()-&:/\n"))
def test_twice_is_as_once(text: str) -> None:
    """Whatever stands there; and nothing that can be seen is lost."""
    once = directed(text)
    assert directed(once) == once
    assert once.replace(ISOLATE, "").replace(END, "").replace(RIGHT, "") == text
    assert once.count(ISOLATE) == once.count(END)


def test_which_scripts_go_from_the_right() -> None:
    """Arabic, Persian, Urdu and Hebrew letters."""
    assert from_the_right("NRM ہے")
    assert not from_the_right("NRM ምንድን ነው 我")
