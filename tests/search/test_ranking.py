"""Ranking: the right thing first, a confidence between 0 and 1, and an answer to whatever is typed."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.edition import Edition, build_edition
from bot.model import ENGLISH, Match, Message, Question, Thread
from bot.search.index import Index
from bot.search.ranking import CLEAR, MOST, OURS, SURE, rank, torn
from bot.text.words import words
from tests.conftest import AT, TINY

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


@cache
def tiny_index() -> Index:
    return build_edition(TINY).assistant.index


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
        ("the book by ann example", "small-steps"),
        ("my cousin came in spring and we talked all night about how long can i rest before i go", "rest"),
    ],
)
def test_the_right_thing_comes_first(tiny_edition: Edition, text: str, wanted: str) -> None:
    """In capitals, with slips, in other words, by an author, in a story."""
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
    """What is asked for in its own words is clear; a question between two things is not, though it is one for us."""
    index = tiny_edition.assistant.index
    matches = rank(question("how long can i rest"), index)
    assert matches[0].confidence > 0.9
    assert not torn(matches)
    assert torn((Match("rest", 0.4), Match("house", 0.39)))
    assert rank(question("scheme report days"), index)[0].ours >= OURS


@pytest.mark.parametrize("text", ["explain the scheme", "how long can i rest", "i need a house", "hello"])
def test_what_stands_on_its_own_is_not_bent(tiny_edition: Edition, text: str) -> None:
    """What was spoken of before changes nothing in it, whatever that was."""
    index = tiny_edition.assistant.index
    alone = rank(question(text), index)
    assert alone[0].confidence >= CLEAR
    topics = [document.id for document in index.documents]
    assert len(topics) > 5
    for topic in topics:
        assert rank(replace(question(text), topic=topic), index) == alone


@pytest.mark.parametrize("topic", ["house", "rest", "long-road"])
def test_what_is_a_guess_alone_is_heard_with_the_topic(tiny_edition: Edition, topic: str) -> None:
    """ "live long" after the house is the house, after the rest it is the rest, and surely so."""
    after = rank(question("live long", topic), tiny_edition.assistant.index)[0]
    assert after.id == topic
    assert after.confidence > SURE


def test_what_is_unsure_on_its_own_is_helped_by_the_topic(tiny_edition: Edition) -> None:
    """Though nothing in it points back."""
    index = tiny_edition.assistant.index
    helped = rank(replace(question("house small days"), topic="house"), index)[0]
    assert helped.id == "house"
    assert helped.confidence >= SURE


@pytest.mark.parametrize(
    ("text", "entry"),
    [("hello", "hello"), ("hi", "hello"), ("thanks", "thanks"), ("stop", "enough"), ("enough", "enough")],
)
def test_small_talk_is_never_about_what_was_spoken_of(real_edition: Edition, text: str, entry: str) -> None:
    """However short it is: no answer gives itself again for a word of thanks."""
    topics = ["nrm-after-no", "rna-what-is", "support-house-rules", "one-day-at-a-time", "members"]
    assert {ids(real_edition, text, topic)[0] for topic in topics} == {entry}


def test_a_topic_that_is_gone_is_none(tiny_edition: Edition) -> None:
    """An entry that was removed since it was shown changes nothing."""
    assert ids(tiny_edition, "live long", "gone") == ids(tiny_edition, "live long")


@pytest.mark.parametrize("topic", ["house", "long-road", "members", "gone"])
def test_a_follow_up_that_finds_nothing_finds_nothing(tiny_edition: Edition, topic: str) -> None:
    """ "pdf?" after whatever: nothing matches, and nothing breaks."""
    index = tiny_edition.assistant.index
    assert rank(question("pdf?", topic), index) == rank(question("pdf?"), index)
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "pdf?"), Thread(answered=topic, at=AT))
    assert reply.danger != "fault"


@settings(deadline=None, max_examples=100)
@given(
    text=st.lists(st.sampled_from("the scheme house pdf rest and who get long call it a *".split())).map(" ".join),
    topic=st.sampled_from(["house", "rest", "small-steps", "old-call", "members", "hello", "gone", ""]),
)
def test_whatever_is_said_after_whatever_can_be_ranked(text: str, topic: str) -> None:
    """Confidences between 0 and 1, best first; matches if and only if there are some without the topic."""
    index = tiny_index()
    alone, after = (rank(question(text, follows), index) for follows in (None, topic))
    assert_sound(after)
    assert bool(alone) == bool(after)


def test_a_topic_does_not_answer_for_unknown_words(tiny_edition: Edition) -> None:
    """Where the question tells nothing that we know, what went before is no answer to it."""
    assert ids(tiny_edition, "quantum banana", "house") == ids(tiny_edition, "quantum banana")


def test_a_story_finds_what_it_asks(tiny_edition: Edition) -> None:
    """The question may stand anywhere in it."""
    for story in ("hello i am new here {} please tell me", "{} my cousin told me to write", "good day to you all {}"):
        assert ids(tiny_edition, story.format("how many days of rest can i get"))[0] == "rest"


def test_what_nothing_answers_counts_against_an_answer(tiny_edition: Edition) -> None:
    """The nearer a question lies to such messages, the less sure is it one for us; the order stays."""
    index = tiny_edition.assistant.index
    asked = question("how long can i rest")
    alone = rank(asked, replace(index, elsewhere=index.elsewhere[:0]))
    beside = rank(asked, replace(index, elsewhere=index.meanings.of_each([words("how long can i rest my car")] * 3)))
    assert [match.id for match in alone] == [match.id for match in beside]
    assert beside[0].ours < alone[0].ours
    assert beside[0].confidence < alone[0].confidence
