"""Terms: our words for theirs, pairs of neighbours."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.terms import Synonyms, essence, in_our_words, pairs_of

SYNONYMS = Synonyms.of({("place", "to", "live"): ("house",), ("flat",): ("house",), ("place",): ("spot",)})
SAID = st.lists(st.sampled_from(["flat", "place", "to", "live", "a", "é", "我"])).map(tuple)


def test_a_synonym_becomes_our_word() -> None:
    """Wherever it stands; other words stay as they are."""
    assert in_our_words(("a", "flat", "please"), SYNONYMS) == ("a", "house", "please")


def test_the_longest_synonym_wins() -> None:
    """Three words that mean one thing are not taken one by one."""
    assert in_our_words(("a", "place", "to", "live"), SYNONYMS) == ("a", "house")
    assert in_our_words(("place", "to", "go"), SYNONYMS) == ("spot", "to", "go")
    assert in_our_words(("a", "place", "to"), SYNONYMS) == ("a", "spot", "to")


def test_without_synonyms_nothing_changes() -> None:
    """A language may have none."""
    assert in_our_words(("a", "flat"), Synonyms.of({})) == ("a", "flat")
    assert in_our_words((), SYNONYMS) == ()


@settings(deadline=None, max_examples=100)
@given(said=SAID)
def test_no_theirs_is_left_over(said: tuple[str, ...]) -> None:
    """After it, no single word stands there that has a word of ours."""
    ours = in_our_words(said, SYNONYMS)
    assert "flat" not in ours
    assert "place" not in ours
    assert len(ours) <= len(said)


def test_pairs_count_the_start_and_the_end() -> None:
    """So that "refer me" and "me refer" differ, and a single word has pairs too."""
    assert list(pairs_of(("refer", "me"))) == [" refer", "refer me", "me "]
    assert list(pairs_of(("rest",))) == [" rest", "rest "]


def test_little_words_are_not_of_the_essence() -> None:
    """Unless next to nothing else was said."""
    assert essence(("sorry", "what", "is", "the", "rna", "please")) == ("what", "rna")
    assert essence(("who", "can", "find", "me")) == ("who", "can", "find", "me")
    assert essence(("hello",)) == ("hello",)
    assert essence(("hey", "again")) == ("hey", "again")
