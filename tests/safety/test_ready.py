"""What the rules listen for, made ready."""

from __future__ import annotations

from bot.content.library import Library
from bot.model import Danger, Refusal
from bot.safety.ready import ears_for


def test_one_for_each_kind_in_order(tiny: Library) -> None:
    """Dangers first, as they stand; then refusals. Made ready once for a Library."""
    found = [listener.kind for listener in ears_for(tiny).listeners]
    assert found == [*tiny.dangers, *tiny.refusals]
    assert isinstance(found[0], Danger)
    assert isinstance(found[-1], Refusal)
    assert ears_for(tiny) is ears_for(tiny)


def test_words_of_danger_and_words_of_staff(tiny: Library) -> None:
    """Slips are mended to the first, never away from the second; short words are neither."""
    ears = ears_for(tiny)
    assert {"strangling", "knife"} <= ears.dangerous
    assert "scheme" in ears.known
    assert not any(len(word) < 5 for word in ears.dangerous | ears.known)


def test_what_is_heard(tiny: Library) -> None:
    """A phrase in the text, and no ``unless`` that covers it."""
    ears = ears_for(tiny)
    assert ears.heard_in("please! he has a knfe, a big knife", lambda _: True) == tiny.dangers[0]
    assert ears.heard_in("please! he has a knfe, a big knife", lambda kind: isinstance(kind, Refusal)) is None
    assert ears.heard_in("help me now understand this", lambda _: True) is None
