"""Danger to life and freedom: the card of the most urgent kind, in the person's language, with numbers to copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import Button, Kind, Message, Reply, Thread
from bot.safety import respond
from tests.conftest import AT


def card(library: Library, text: str, client: str | None = None, chosen: str | None = None) -> Reply | None:
    return respond(Message(AT, text, client_language=client), Thread(language=chosen), library)


def test_a_danger_gets_its_card(tiny: Library) -> None:
    """The act first, the numbers filled in and on buttons, and the kind of danger for the program."""
    assert card(tiny, "he has a knife") == Reply(
        kind=Kind.CRISIS,
        language="en",
        text="999: call now\nOr 0808 157 0000.",
        buttons=(Button("Emergency: 999", copy="999"), Button("The tiny line: 0808 157 0000", copy="0808 157 0000")),
        danger="danger-now",
    )


@pytest.mark.parametrize("text", ["what is the scheme", "", "help me now understand this", "*", "a knife for bread"])
def test_what_is_no_danger_is_let_through(tiny: Library, text: str) -> None:
    """An ordinary question, nothing, or what ``unless`` covers."""
    assert card(tiny, text) is None


def test_only_danger_words_of_five_letters_or_more_are_mended_to(tiny_copy: Path) -> None:
    """ "strangling" may be mistyped; "kill" may not, since "kills", "skill" and "bill" lie beside it."""
    file = tiny_copy / "en/safety/danger-now.yaml"
    file.write_text(file.read_text("utf-8").replace("sos,", "sos, kill me,"), "utf-8")
    library = load_library(tiny_copy)
    assert card(library, "they kill me") is not None
    assert card(library, "it kills me") is None
    assert card(library, "he is stranglng me") is not None


def test_an_unless_has_to_cover_the_whole_phrase(tiny_copy: Path) -> None:
    """ "understand me" is harmless; "help me now" beside it is none the less a cry for help."""
    file = tiny_copy / "en/safety/danger-now.yaml"
    file.write_text(file.read_text("utf-8").replace("help me now understand]", "understand and help]"), "utf-8")
    library = load_library(tiny_copy)
    assert card(library, "please understand and help me now") is not None


def test_a_word_of_an_answer_is_no_slip(tiny_copy: Path) -> None:
    """What staff write somewhere else is a word of its own, however near it lies to a dangerous one."""
    answers = tiny_copy / "en/answers/basics.yaml"
    assert card(load_library(tiny_copy), "he is stranging me") is not None
    answers.write_text(answers.read_text("utf-8").replace("asked: [", "asked: [stranging, ", 1), "utf-8")
    assert card(load_library(tiny_copy), "he is stranging me") is None


def test_a_press_is_no_danger(tiny: Library) -> None:
    """Only words are looked at."""
    assert respond(Message(AT, press="sos"), Thread(), tiny) is None


def test_phrases_of_every_language_are_tried(tiny: Library) -> None:
    """Whatever language was chosen or guessed: a cry for help in another one is heard."""
    for client in ("en", "sq", "fr", None):
        for text in ("ndihmë tani", "he has a knife"):
            reply = card(tiny, text, client)
            assert reply is not None
            assert reply.danger == "danger-now"


@pytest.mark.parametrize(
    ("text", "client", "chosen", "spoken"),
    [
        ("ndihmë tani", None, None, "sq"),
        ("he has a knife", None, None, "en"),
        ("he has a knife", "sq", None, "sq"),
        ("ndihmë tani", "en", None, "sq"),
        ("ndihmë tani", "en", "en", "en"),
        ("he has a knife", "en", "sq", "sq"),
        ("ndihmë tani", "fr", None, "sq"),
    ],
)
def test_the_card_speaks_the_persons_language(
    tiny: Library, text: str, client: str | None, chosen: str | None, spoken: str
) -> None:
    """The chosen language, else that of the phrase if it is not English, else the client's, if we have it."""
    reply = card(tiny, text, client, chosen)
    assert reply is not None
    assert reply.language == spoken
    assert ("Telefono" in reply.text) is (spoken == "sq")


def test_a_region_of_the_clients_language_does_not_matter(tiny: Library) -> None:
    """A client that says sq-AL is addressed in sq, in the crisis card as in every other reply."""
    reply = card(tiny, "he has a knife", "sq-AL")
    assert reply is not None
    assert reply.language == "sq"


def test_the_most_urgent_kind_goes_first(tiny_copy: Path) -> None:
    """Dangers stand in order of urgency; of two in one message the first speaks."""
    file = tiny_copy / "en/safety/danger.yaml"
    file.write_text(file.read_text("utf-8") + "- id: less\n  card: Call {tiny-line}.\n", "utf-8")
    (tiny_copy / "en/safety/less.yaml").write_text("phrases: [i am sad]\nmust_catch: [i am sad]\n", "utf-8")
    library = load_library(tiny_copy)
    both, one = card(library, "i am sad and he has a knife"), card(library, "i am sad")
    assert both is not None
    assert both.danger == "danger-now"
    assert one is not None
    assert (one.danger, one.text) == ("less", "Call 0808 157 0000.")


def test_a_danger_without_a_card_in_the_language_keeps_its_own(tiny_copy: Path) -> None:
    """Better a card in another language than none."""
    file = tiny_copy / "sq/safety/danger.yaml"
    file.write_text(file.read_text("utf-8").replace("id: danger-now", "id: only-here"), "utf-8")
    (tiny_copy / "sq/safety/danger-now.yaml").rename(tiny_copy / "sq/safety/only-here.yaml")
    reply = card(load_library(tiny_copy), "ndihmë tani", "en")
    assert reply is not None
    assert (reply.language, reply.danger) == ("sq", "only-here")


def test_only_helplines_that_the_card_names_are_on_buttons(tiny: Library) -> None:
    """In the card's order, each once."""
    assert tiny.numbers_to_copy("{tiny-line}, {tiny-line}", "en") == (
        Button("The tiny line: 0808 157 0000", copy="0808 157 0000"),
    )
    assert tiny.numbers_to_copy("Nothing.", "en") == ()
