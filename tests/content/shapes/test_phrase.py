"""Phrases of danger, as staff write them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.shapes.phrase import FAR, NEAR, PhraseError, forms_of, phrase_of
from bot.model import Phrase

FAMILIES = {"boss": (("boss",), ("my", "boss"))}


def read(text: str) -> Phrase:
    return phrase_of(text, FAMILIES, frozenset(["the", "a"]))


def test_the_parts_of_a_phrase() -> None:
    """Choices by their first word, families put in, gaps as such; what is passed over when listening is left out."""
    assert read("the <boss>/he-is .. outside ... # #year").parts == (
        {"boss": (("boss",),), "my": (("my", "boss"),), "he": (("he", "is"),)},
        NEAR,
        {"outside": (("outside",),)},
        FAR,
        {"#": (("#",),)},
        {"#year": (("#year",),)},
    )


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("beat", {"beat", "beats", "beaten", "beating"}),
        ("take", {"take", "takes", "taken", "taking"}),
        ("hit", {"hit", "hits", "hitting"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("threaten", {"threatens", "threatened", "threatening"}),
        ("friend", {"friend", "friends"}),
    ],
)
def test_a_word_with_its_endings(word: str, forms: set[str]) -> None:
    """Those that people use are among them."""
    assert forms <= set(forms_of(word))


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("..", '".." holds no words.', "Write the words that people use, or take the line out."),
        ("the", '"the" holds no words.', "Write the words that people use, or take the line out."),
        ("<bos> .. here", 'There is no family "bos" (above this line).', 'Did you mean "<boss>"?'),
        (
            "the/boss here",
            '"the" is never heard: "passed_over" in words.yaml has it.',
            "Take it out of this phrase (and its family), or out of there.",
        ),
        ("<x>", 'There is no family "x" (above this line).', 'Add it under "families" in words.yaml.'),
    ],
)
def test_what_is_wrong_is_told(text: str, what: str, remedy: str) -> None:
    """With the remedy, and the nearest name."""
    with pytest.raises(PhraseError) as raised:
        read(text)
    assert (str(raised.value), raised.value.remedy) == (what, remedy)


@settings(deadline=None, max_examples=100)
@given(text=st.text(st.characters(codec=None), max_size=40))
def test_any_line_is_a_phrase_or_told(text: str) -> None:
    """Staff may write what they like: it is read, or said to be wrong."""
    with suppress(PhraseError):
        assert read(text).parts
