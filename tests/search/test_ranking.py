"""Ranking: the right thing first, a confidence between 0 and 1, and an answer to whatever is typed."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.edition import Edition
from bot.model import ENGLISH, Match, Message, Question, Thread
from bot.search import ranking
from bot.search.parts import parts_of
from bot.search.ranking import MOST, SURE, rank
from bot.text.words import words
from tests.conftest import AT

ODD = (
    *(
        "*",
        "a*b",
        "?",
        '"unclosed',
        "title:foo AND (",
        "NOT",
        "scheme~2",
        "scheme^9",
        "[a TO z]",
        "{a TO z}",
        "\\",
        "%s",
    ),
    *("\0", "what\0is the scheme", "\ud83d", "\udc00 scheme \ud800", "\x1f", "scheme\x1fhouse", "'", "'" * 4, "1"),
    *("s\u0337\u0322c\u0338\u0328h\u0335e\u0336m\u0337e\u0334", "a" + "\u0301" * 900, "\u202escheme", "\u200b", "٣"),
    *("🏠", "🆘🏠👩\u200d👧🇬🇧", "a" * 4000, "ß" * 4000, "ab " * 2000, "scheme " * 600),
)
"""What people and their keyboards send: query syntax, broken characters, marks upon marks, pictures, floods."""


def question(text: str, follows: str | None = None) -> Question:
    return Question(Message(AT, text), words(text), ENGLISH, follows)


def ids(edition: Edition, text: str, follows: str | None = None) -> list[str]:
    return [match.id for match in rank(question(text, follows), edition.assistant.index)]


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:20]))
def test_odd_text_gets_an_answer_and_no_error(tiny_edition: Edition, text: str) -> None:
    """What people type is never a query: it is ranked like any text, and answered without a fault."""
    assert_sound(rank(question(text), tiny_edition.assistant.index))
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, text), Thread())
    assert reply.text
    assert reply.danger != "fault"


@settings(deadline=None, max_examples=150)
@given(text=st.text(st.characters(codec=None), max_size=300))
@example("\ud800")
def test_any_text_can_be_ranked(tiny_edition: Edition, text: str) -> None:
    """At most ten matches, each thing once, the confidence between 0 and 1 and never rising."""
    assert_sound(rank(question(text), tiny_edition.assistant.index))


@settings(deadline=None, max_examples=100)
@given(
    text=st.lists(st.sampled_from("the scheme house rest days can i get long call members a *".split())).map(" ".join)
)
def test_any_mix_of_our_words_can_be_ranked(tiny_edition: Edition, text: str) -> None:
    """The same for texts that do find something."""
    assert_sound(rank(question(text), tiny_edition.assistant.index))


def assert_sound(matches: tuple[Match, ...]) -> None:
    assert len(matches) <= MOST
    assert len({match.id for match in matches}) == len(matches)
    assert all(0 <= match.confidence <= 1 for match in matches)
    assert all(better.confidence >= worse.confidence for better, worse in pairwise(matches))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("what is the scheme", "what-is-it"),
        ("WHAT IS THE SCHEME?!", "what-is-it"),
        ("what is teh schmee", "what-is-it"),
        ("i need a place to live", "house"),
        ("çfarë është skema", "what-is-it"),
        ("cfare eshte skema", "what-is-it"),
        ("the book by ann example", "small-steps"),
        ("my cousin came in spring and we talked all night about how long can i rest before i go", "rest"),
    ],
)
def test_the_right_thing_comes_first(tiny_edition: Edition, text: str, wanted: str) -> None:
    """In capitals, with slips, in other words, in another language, by an author, in a story."""
    assert ids(tiny_edition, text)[0] == wanted


def test_marks_upon_letters_change_nothing(tiny_edition: Edition) -> None:
    """Composed or not, with marks or without: the same words."""
    decomposed = unicodedata.normalize("NFD", "çfarë është skema")
    assert ids(tiny_edition, decomposed) == ids(tiny_edition, "çfarë është skema")


def test_nothing_said_finds_nothing(tiny_edition: Edition) -> None:
    """An empty text, or one without a word, matches nothing."""
    assert ids(tiny_edition, "") == []
    assert ids(tiny_edition, "?! *") == []


def test_a_clear_lead_gives_confidence(tiny_edition: Edition) -> None:
    """What is asked for in its own words is sure; a question between two things is not."""
    index = tiny_edition.assistant.index
    assert rank(question("how long can i rest"), index)[0].confidence > 0.9
    assert rank(question("scheme house"), index)[0].confidence < SURE


def test_a_follow_up_that_is_unsure_is_helped_by_its_topic(tiny_edition: Edition) -> None:
    """ "live long" alone is a guess; after the house it is the house, after the rest it is the rest."""
    index = tiny_edition.assistant.index
    assert rank(question("live long"), index)[0].confidence < SURE
    for topic in ("house", "rest", "long-road"):
        after = rank(question("live long", topic), index)[0]
        assert after.id == topic
        assert after.confidence > SURE


@pytest.mark.parametrize("text", ["can i get one", "how long", "days", "where", "call"])
def test_a_follow_up_whose_own_words_are_sure_is_not_bent(tiny_edition: Edition, text: str) -> None:
    """What went before changes nothing in it, whatever that was."""
    index = tiny_edition.assistant.index
    alone = rank(question(text), index)
    assert alone[0].confidence >= SURE
    topics = [document.id for document in index.documents]
    assert len(topics) > 5
    for topic in topics:
        assert rank(question(text, topic), index) == alone


@pytest.mark.parametrize(
    ("text", "topic"), [("scheme house", "rest"), ("small house", "rest"), ("live long", "members")]
)
def test_a_topic_that_only_blurs_is_left_out(tiny_edition: Edition, text: str, topic: str) -> None:
    """Of the words alone and the words with the topic, the surer ones count."""
    index = tiny_edition.assistant.index
    alone = rank(question(text), index)
    assert alone[0].confidence < SURE
    assert rank(question(text, topic), index) == alone


@pytest.mark.parametrize("topic", ["house", "long-road", "members", "gone"])
def test_a_follow_up_that_finds_nothing_finds_nothing(tiny_edition: Edition, topic: str) -> None:
    """ "pdf?" after a report: nothing matches, and nothing breaks."""
    assert ids(tiny_edition, "pdf?", topic) == []
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "pdf?"), Thread(answered=topic, at=AT))
    assert reply.danger != "fault"


@settings(deadline=None, max_examples=100)
@given(
    text=st.lists(st.sampled_from("the scheme house pdf rest and who get long call it a *".split())).map(" ".join),
    topic=st.sampled_from(["house", "rest", "small-steps", "old-call", "members", "hello", "gone", ""]),
)
def test_a_follow_up_is_never_less_sure_for_its_topic(tiny_edition: Edition, text: str, topic: str) -> None:
    """Whatever is said after whatever."""
    alone, after = (rank(question(text, follows), tiny_edition.assistant.index) for follows in (None, topic))
    assert_sound(after)
    assert bool(alone) <= bool(after)
    assert not alone or after[0].confidence >= alone[0].confidence


def test_a_topic_does_not_answer_for_unknown_words(tiny_edition: Edition) -> None:
    """Where the question tells nothing that we know, what went before is no answer to it."""
    assert ids(tiny_edition, "quantum banana", "house") == ids(tiny_edition, "quantum banana")


def test_a_story_is_no_surer_than_its_question(tiny_edition: Edition) -> None:
    """A part of a long message counts a little less than the question alone."""
    index = tiny_edition.assistant.index
    alone = "how many days of rest can i get"
    story = f"blue seven violin {alone}"
    assert rank(question(alone), index)[0].id == rank(question(story), index)[0].id == "rest"
    assert rank(question(story), index)[0].confidence < rank(question(alone), index)[0].confidence


def test_a_message_that_is_clear_as_a_whole_is_not_taken_apart(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parts could only find something else; and they are most of the work."""
    clear = "how many days can i rest when does the rest end please tell me"
    parts = parts_of(words(clear))
    assert len(parts) > 1
    matches = rank(question(clear), tiny_edition.assistant.index)
    monkeypatch.setattr(ranking, "parts_of", lambda said: (said,))
    assert rank(question(clear), tiny_edition.assistant.index) == matches
    assert matches[0].confidence >= SURE
