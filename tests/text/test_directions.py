"""Right-to-left lines with Latin words and numbers in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.directions import END, ISOLATE, RIGHT, directed, from_the_right


def shown(text: str) -> str:
    """With signs that can be seen."""
    return seen(directed(text, rightward=False))


def seen(text: str) -> str:
    return text.replace(ISOLATE, "[").replace(END, "]").replace(RIGHT, "<")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اتصل: 0800 0121 700، أو 999.", "اتصل: [0800 0121 700]، أو 999."),
        ("NRM (National Referral Mechanism) هو", "<[NRM] ([National Referral Mechanism]) هو"),
        ("المصدر: Home Office, NRM guidance (20 أكتوبر).", "المصدر: [Home Office, NRM guidance] (20 أكتوبر)."),
        ("افتح https://www.gov.uk/a-b?x=1.", "افتح [https://www.gov.uk/a-b?x=1]."),
        ("español أو français, Tiếng Việt", "<[español] أو [français, Tiếng Việt]"),
        ("مرحبا", "مرحبا"),
        ("999: call now", "999: call now"),
        ("Çfarë është NRM?", "Çfarë është NRM?"),
    ],
)
def test_what_goes_from_left_to_right_is_isolated(text: str, wanted: str) -> None:
    """Words and numbers in a row together, brackets outside; a line that begins with them is laid out from the right;
    lines of other scripts stay as they are."""
    assert shown(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("English, العربية, español, اردو, 999.", "English, [العربية], español, [اردو], 999."),
        ("In Farsi: تو خوبی.", "In Farsi: [تو خوبی]."),
        ("بالعربية: 0800 11", "بالعربية: [0800 11]"),
    ],
)
def test_in_a_text_from_the_left_names_from_the_right_are_isolated(text: str, wanted: str) -> None:
    """A list of languages is read from its start; a whole line in another language from its own."""
    assert seen(directed(text, rightward=True)) == wanted


def test_each_line_by_itself() -> None:
    """The first line of a card of danger is English."""
    assert shown("999: call now\nاتصل 0800 1111 الآن") == "999: call now\nاتصل [0800 1111] الآن"


@given(st.text(alphabet="اب شNRMñ0 59.,()-&:/\n"), st.booleans())
def test_twice_is_as_once(text: str, rightward: bool) -> None:
    """Whatever stands there; and nothing that can be seen is lost."""
    once = directed(text, rightward=rightward)
    assert directed(once, rightward=rightward) == once
    assert once.replace(ISOLATE, "").replace(END, "").replace(RIGHT, "") == text
    assert once.count(ISOLATE) == once.count(END)


def test_which_scripts_go_from_the_right() -> None:
    """Arabic, Persian, Urdu and Hebrew letters."""
    assert from_the_right("NRM ہے")
    assert not from_the_right("NRM ምንድን ነው 我")
