"""Folding: what people mean as one is spelt as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.folding import fold


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "‛", "ʼ", "ʻ", "`", "′", "＇"])
def test_every_apostrophe_is_the_straight_one(apostrophe: str) -> None:
    """Phones and keyboards write many apostrophes; all of them fold to the straight one."""
    assert fold(f"can{apostrophe}t") == "can't"


def test_an_acute_accent_typed_for_an_apostrophe_is_one() -> None:
    """Many European keyboards have ´ where one looks for the apostrophe."""
    assert fold("can´t") == "can't"


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("STRASSE Straße", "strasse strasse"),
        ("Çfarë është", "cfare eshte"),
        ("giúp tôi với", "giup toi voi"),
        ("İstanbul", "istanbul"),
        ("ＦＵＬＬ", "full"),
        ("ﬁne", "fine"),
        ("مُحَمَّد", "محمد"),
        ("أنا", "انا"),
        ("کمک می‌خواهم", "كمك ميخواهم"),
        ("ہسپتال میں", "هسپتال ميں"),
        ("مساعدة على ســلام", "مساعده علي سلام"),
        ("łódź đường", "lodz duong"),
        ("ፀሐይ ኣነ ሠላም", "ጸሀይ አነ ሰላም"),
        ("ज़रूरत हाँ", "जरूरत हां"),
        ("٤٥ ۴۵ ४५", "45 45 45"),
    ],
)
def test_case_width_and_marks_go(typed: str, folded: str) -> None:
    """Capitals, wide letters, ligatures, and the marks of Latin and Arabic letters make no difference."""
    assert fold(typed) == folded


@pytest.mark.parametrize("text", ["नमस्ते", "መርዳት", "ትግርኛ", "帮助我"])
def test_letters_of_other_scripts_stay(text: str) -> None:
    """Vowel signs of Devanagari are letters, and scripts without capitals or marks stay as they are."""
    assert fold(text) == text


def test_composed_and_decomposed_are_one() -> None:
    """An accent typed as a sign of its own is the same letter, in scripts that keep it too."""
    assert fold("e\u0301") == fold("\u00e9") == "e"
    assert fold("и\u0306") == fold("й") == "й"


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u00ad", "\ufeff", "\ufe0f"])
def test_unseen_characters_go(unseen: str) -> None:
    """Zero-width and direction characters do not part a word."""
    assert fold(f"he{unseen}lp") == "help"


@pytest.mark.parametrize("unseen", ["\u2060", "\u061c"])
def test_word_joiner_and_arabic_letter_mark_go(unseen: str) -> None:
    """Two more characters that nobody sees: Arabic keyboards write the second."""
    assert fold(f"he{unseen}lp") == "help"


def test_half_a_character_can_still_be_encoded() -> None:
    """Broken clients send halves of emoji; the folded text can always be encoded."""
    assert fold("\ud83d help").encode("utf-8") == "\ufffd help".encode()


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_folds_and_stays_folded(text: str) -> None:
    """Whatever comes in, folding does not fail, can be encoded, and changes nothing the second time."""
    folded = fold(text)
    folded.encode("utf-8")
    assert fold(folded) == folded


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_english_letters_fold_as_they_do_among_others(text: str) -> None:
    """The fast way for English letters gives what the way for all scripts gives."""
    assert fold(text) == fold(f"{text}ት")[:-1]
