"""Questions in several languages: each is looked for where it was asked."""

from __future__ import annotations

from bot.edition import Edition
from bot.model import Message, Question
from bot.search.index import index_in
from bot.search.languages import ranked
from bot.text.words import words
from tests.conftest import AT


def found(edition: Edition, text: str, *languages: str) -> list[str]:
    question = Question(Message(AT, text), words(text), "en", None, languages=languages)
    return [match.id for match in ranked(question, edition.library, edition.assistant.index)]


def test_a_question_is_found_in_its_language(tiny_edition: Edition) -> None:
    """With marks and without; the index of another language is made once."""
    for text in ("çfarë është skema", "cfare eshte skema"):
        assert found(tiny_edition, text, "sq")[0] == "what-is-it"
    english = tiny_edition.assistant.index
    assert index_in(tiny_edition.library, "sq", english) is index_in(tiny_edition.library, "sq", english)


def test_of_several_languages_the_surest_one_counts(tiny_edition: Edition) -> None:
    """Two words may be in either; whichever comes first, English is found by its words."""
    for languages in (("sq", "en"), ("en", "sq")):
        assert found(tiny_edition, "explain the scheme", *languages)[0] == "what-is-it"
        assert found(tiny_edition, "çfarë është skema", *languages)[0] == "what-is-it"


def test_words_that_one_language_does_not_know_do_not_count_there(tiny_edition: Edition) -> None:
    """Their letters may lie near something: what is known in English is found in English."""
    [best, *_] = ranked(
        Question(Message(AT, "rest days"), ("rest", "days"), "sq", None, languages=("sq", "en")),
        tiny_edition.library,
        tiny_edition.assistant.index,
    )
    assert best.id == "rest"
    assert best.ours > 0.5


def test_nothing_said_finds_nothing(tiny_edition: Edition) -> None:
    """In no language."""
    assert found(tiny_edition, "?!", "sq", "en") == []


def test_what_lies_near_in_english_is_near_in_another_language(tiny_edition: Edition) -> None:
    """An answer that nobody has asked for in Albanian is found by English words in an Albanian message."""
    assert found(tiny_edition, "i need a house", "sq")[0] == "house"
