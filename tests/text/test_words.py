"""Words: a text cut up in any script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.words import LONGEST_TEXT, LONGEST_WORD, SMALL, says, telling, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Can’t I refer MYSELF? (first/second)", ("cant", "i", "refer", "myself", "first", "second")),
        ("re-traffic, 45 days. P.S.", ("re", "traffic", "45", "days", "p", "s")),
        ("ትግርኛ፡ቋንቋ", ("ትግርኛ", "ቋንቋ")),
        ("मुझे मदद चाहिए।", ("मुझे", "मदद", "चाहिए")),
        ("أنا؟ لا،نعم", ("انا", "لا", "نعم")),
        ("", ()),
        ("?! 🙂 …", ()),
        ("👍🏽👍🏽", ("ok",)),
        ("🙏 ❤️", ("thanks", "thanks")),
        ("👍 what is it", ("what", "is", "it")),
    ],
)
def test_a_text_is_cut_into_its_words(text: str, cut: tuple[str, ...]) -> None:
    """Spaces and punctuation of any script part words; apostrophes do not; nothing but words is left."""
    assert words(text) == cut


def test_long_words_and_texts_are_cut_off() -> None:
    """No more is looked at than a Telegram message can hold, and a word has an end."""
    assert words("a" * 100) == ("a" * LONGEST_WORD,)
    assert len(words("b " * LONGEST_TEXT)) == LONGEST_TEXT // 2


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_gives_words_without_spaces(text: str) -> None:
    """Whatever comes in: no empty word, no space or apostrophe in one, none too long, all of them encodable."""
    for word in words(text):
        assert 1 <= len(word) <= LONGEST_WORD
        assert not any(letter.isspace() or letter == "'" for letter in word)
        word.encode("utf-8")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_english_letters_are_cut_as_any_others_are(text: str) -> None:
    """The fast way for English letters finds the words that the way for all scripts finds."""
    assert words(text) == words(f"{text} ትግርኛ")[:-1]


def test_telling_words_are_those_that_are_not_small() -> None:
    """What carries the topic stays, in order; where only small words were said, all of them stay."""
    assert telling(words("what is the form for")) == ("what", "form")
    assert telling(("it", "is")) == ("it", "is")
    assert telling(()) == ()


def test_question_words_are_not_small() -> None:
    """Who, when, how, why, where and what tell one question from another."""
    assert SMALL
    assert not SMALL & {"who", "what", "when", "how", "why", "where"}


def test_small_words_are_written_as_words_are_cut() -> None:
    """A small word that could never come out of a text would be of no use."""
    assert len(SMALL) > 50
    for word in SMALL:
        assert words(word) == (word,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I HELP-ME please", True),
        ("help me", True),
        ("helpme", False),
        ("please help", False),
        ("help them or me", False),
        ("selfhelp me", False),
        ("can't stay", True),
        ("", False),
    ],
)
def test_a_phrase_is_said_word_for_word(text: str, said: bool) -> None:
    """A phrase counts where its whole words stand side by side, however they are spelt or parted."""
    assert says(words(text), ["help me", "Can’t stay"]) is said


def test_no_phrase_is_never_said() -> None:
    """Without phrases nothing is said."""
    assert not says(("help", "me"), [])
