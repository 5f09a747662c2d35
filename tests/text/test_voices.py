"""In which of our languages is a message?"""

from __future__ import annotations

import pytest

from bot.content.library import Library
from bot.text.voices import SURE, Heard, Voices, voices

TEXTS = {
    "en": ["how long can i rest", "where can i get a house", "what is the scheme", "my boss took my passport"],
    "sq": ["sa kohë mund të pushoj", "ku mund të gjej një shtëpi", "çfarë është skema", "shefi më mori pasaportën"],
    "zh": ["我可以休息多久", "什么是计划"],
    "ar": ["كم من الوقت استطيع ان ارتاح", "اين اجد بيتا"],
    "ur": ["میں کتنی دیر آرام کر سکتا ہوں", "مجھے گھر کہاں ملے گا"],
}


@pytest.fixture(scope="module")
def ours() -> Voices:
    return voices(TEXTS)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how can i get my passport", "en"),
        ("sa kohë pushoj", "sq"),
        ("ku mund te gjej shtepi", "sq"),
        ("我的护照", "zh"),
        ("好", "zh"),
        ("مجھے گھر کہاں", "ur"),
        ("كم من الوقت", "ar"),
    ],
)
def test_a_language_is_heard(ours: Voices, text: str, language: str) -> None:
    """By its words, also without marks; by its script alone where it is the only one of ours in it."""
    assert ours.heard_in(text).clearly == language


@pytest.mark.parametrize("text", ["", "123 456", "👍", "house", "pasaportën mori", "???"])
def test_too_little_is_no_language(ours: Voices, text: str) -> None:
    """Numbers, signs, one or two words in letters that several languages share."""
    assert ours.heard_in(text).clearly is None


def test_letters_alone_are_no_language(ours: Voices) -> None:
    """Words of which we know next to none, in English letters, may be anybody's: a name, a science."""
    heard = ours.heard_in("pasaportes shtepive pushojne mundesh")
    assert (heard.language, heard.clearly) == ("sq", None)
    assert heard.sure > SURE


@pytest.mark.parametrize("text", ["помогите мне пожалуйста", "βοήθεια", "도와주세요", "zxqv wkjf blorp gnarf"])
def test_what_is_in_none_of_ours(ours: Voices, text: str) -> None:
    """Another script; or words of which we know none."""
    assert ours.heard_in(text).strange


@pytest.mark.parametrize("text", ["", "123", "my friend zxqv took wkjf", "zxqv wkjf blorp"])
def test_what_may_be_ours_is_not_strange(ours: Voices, text: str) -> None:
    """A few words that we know, or too few to tell."""
    assert not ours.heard_in(text).strange


def test_it_is_learned_from_the_library(tiny: Library) -> None:
    """Once; each of its languages is known."""
    assert tiny.voices is tiny.voices
    assert set(tiny.voices.languages) == set(tiny.languages)
    assert Heard(None, 0.0, 0).clearly is None


MORE = {
    "en": ["the form and the visa", "the form and the visa", "the form and the visa", "where is my support worker"],
    "am": ["visa form", "form visa yet new", "selam", "ጤና ይስጥልኝ"],
    "ti": ["selam kemey alekum", "ሰላም ከመይ ኣለኹም"],
    "hi": ["mujhe ghar chahiye", "मुझे घर चाहिए"],
    "ur": ["mujhe ghar chahiye", "مجھے گھر چاہیے"],
}


def test_english_words_speak_for_no_other_language() -> None:
    """They stand in all; a language that has little else in Latin letters does not take them over."""
    heard = voices(MORE).heard_in("the visa form")
    assert (heard.clearly, heard.likely) == ("en", ("en",))


def test_hindi_and_urdu_in_latin_letters_are_one_language() -> None:
    """Sure to be one of both; the other one is told, too. In its own script there is no doubt."""
    heard = voices(MORE).heard_in("mujhe ghar chahiye")
    assert {heard.clearly, heard.sibling} == {"hi", "ur"}
    assert voices(MORE).heard_in("मुझे घर चाहिए").sibling is None


def test_a_guess_is_only_made_in_letters_of_its_own_or_in_words_we_know() -> None:
    """Two languages that share a script; two words that we know; one alone is no guess."""
    ours = voices(MORE)
    assert ours.heard_in("ሰላም").guess in ("am", "ti")
    assert ours.heard_in("kemey alekum").guess == "ti"
    assert ours.heard_in("selam").guess is None
    assert ours.heard_in("kemey zxqvw").guess is None


@pytest.mark.parametrize("text", ["möchte schlafen kann bitte", "chcę do domu natychmiast"])
def test_marks_alone_are_no_language(ours: Voices, text: str) -> None:
    """Other languages are written with them, too: it is not clear, and no guess, and strange if it is long enough."""
    heard = ours.heard_in(text)
    assert (heard.clearly, heard.guess, heard.strange) == (None, None, True)


def test_chinese_has_no_words_that_can_be_counted(ours: Voices) -> None:
    """Each clause of it is one for us, and stands in no other text."""
    assert not ours.heard_in("今天，昨天，上午，下午，晚上").strange
