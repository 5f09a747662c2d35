"""What the rules listen for, made ready."""

from __future__ import annotations

from pathlib import Path

from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import Danger, Refusal
from bot.safety.ready import ears_for, vocabulary_of
from tests.learning import taught, with_examples


def test_one_for_each_kind_in_order(tiny: Library) -> None:
    """Dangers first, as they stand; then refusals. Made ready once for a Library."""
    found = [listener.kind for listener in ears_for(tiny).listeners]
    assert {each.id: None for each in found if isinstance(each, Danger)} == {each.id: None for each in tiny.dangers}
    assert len(found) == len(tiny.dangers) + len(tiny.refusals)
    urgency = [each.id for each in tiny.dangers if each.language == "en"]
    places = [urgency.index(each.id) for each in found if isinstance(each, Danger)]
    assert places == sorted(places)
    assert isinstance(found[0], Danger)
    assert isinstance(found[-1], Refusal)
    assert ears_for(tiny) is ears_for(tiny)


def test_words_of_danger_and_words_of_staff(tiny: Library) -> None:
    """Slips are mended to the first, never away from the second; short words are neither."""
    ours = vocabulary_of(tiny, "en")
    assert {"strangling", "knife"} <= ours.dangerous
    assert "scheme" in ours.known
    assert not any(len(word) < 5 for word in ours.dangerous | ours.known)


def test_what_is_heard(tiny: Library) -> None:
    """A phrase in the text, and no ``unless`` that covers it."""
    ears = ears_for(tiny)
    assert ears.heard_in("please! he has a knfe, a big knife", lambda _: True, ["en"]) == tiny.dangers[0]
    assert ears.heard_in("please! he has a knfe, a big knife", lambda kind: isinstance(kind, Refusal), ["en"]) is None
    assert ears.heard_in("help me now understand this", lambda _: True, ["en"]) is None


def test_weights_are_only_asked_where_their_language_is_likely(tiny_copy: Path) -> None:
    """English ones hear danger in words that they do not know: nobody's name is a cry for help."""
    with_examples(tiny_copy)
    taught(tiny_copy)
    ears = ears_for(load_library(tiny_copy))
    assert [each.id for each in ears.weighed_in("he burns my arm", ["en"])] == ["danger-now"]
    assert ears.weighed_in("he burns my arm", ["sq"]) == []
    assert ears.weighed_in("he burns my arm", []) == []
    assert ears.likely_in("he burns my arm") == ("en",)
    assert ears.likely_in("999") == ("en",)
    assert ears.likely_in("помогите") == ()


def test_who_misses_every_key_is_heard(tiny: Library) -> None:
    """No word of it is known: slips are still mended, and the English weights still asked."""
    ears = ears_for(tiny)
    for text in ("stranglng", "zxqvv stranglng qqrst"):
        assert ears.likely_in(text) == ("en",)
        assert ears.heard_in(text, lambda kind: isinstance(kind, Danger), ears.likely_in(text)) is None
    assert ears.heard_in("stranglng me", lambda kind: isinstance(kind, Danger), ears.likely_in("stranglng me"))
