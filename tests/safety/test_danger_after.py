"""Danger after a danger, and danger that is weighed: what weights and phrases make of it together."""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path

from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.weights import Sealed, sealed, written
from bot.model import HARMLESS, Button, Example, Kind, Message, Thread, Weights
from bot.safety import respond
from tests.conftest import AT
from tests.safety.test_danger import card


def with_afterwards(folder: Path) -> Library:
    """A kind that is only listened for after a danger, with a button on the other cards."""
    kinds = folder / "en/safety/danger.yaml"
    more = "- id: cannot-call\n  afterwards: yes\n  button: I cannot call\n  card: Press 55.\n"
    kinds.write_text(kinds.read_text("utf-8") + more, "utf-8")
    (folder / "en/safety/cannot-call.yaml").write_text(
        "phrases: [cant call]\nsaid: [ok]\nmust_catch: [i cant call]\n", "utf-8"
    )
    return load_library(folder)


def test_some_kinds_are_for_afterwards_only(tiny_copy: Path) -> None:
    """ "I cannot call" is nothing by itself, and a cry for help within half an hour of one."""
    library = with_afterwards(tiny_copy)
    message = Message(AT, "i cant call")
    assert respond(message, Thread(), library) is None
    reply = respond(message, Thread(danger="danger-now"), library)
    assert reply is not None
    assert (reply.kind, reply.text, reply.danger) == (Kind.CRISIS, "Press 55.", "cannot-call")


def test_a_whole_message_may_mean_more_than_its_word(tiny_copy: Path) -> None:
    """ "Ok" by itself, and not within other words."""
    library, after = with_afterwards(tiny_copy), Thread(danger="danger-now")
    assert respond(Message(AT, "OK."), after, library) is not None
    assert respond(Message(AT, "is it ok to rest"), after, library) is None


def weighing(library: Library) -> Library:
    """With weights that know two words: "burns" is most likely danger (0.62), "flames" all but surely (0.95)."""
    return replace(library, weights={"en": _sealed("en", {"burns": 1, "flames": 2})})


def _sealed(language: str, pieces: dict[str, int]) -> Sealed:
    kinds, numbers = (HARMLESS, "danger-now"), array("d", [0, 1, 0, 1, 0, 1.5, 1, 0, 4])
    found = sealed(written(Weights(kinds, pieces, numbers), language, ""), language, kinds, [])
    assert found is not None
    return found


def test_what_no_phrase_says_is_weighed(tiny: Library) -> None:
    """Likely danger gets its card; a phrase is certain whatever the weights say."""
    library = weighing(tiny)
    assert card(tiny, "it burns") is None
    found = card(library, "it burns")
    assert found is not None
    assert found.danger == "danger-now"
    assert card(library, "the form") is None
    assert card(library, "he has a knife") is not None


def test_weights_have_to_be_surer_where_somebody_looks_for_a_person(tiny: Library) -> None:
    """Whoever would find or keep somebody writes in words that cries for help have, too."""
    library = weighing(tiny)
    assert card(library, "where is the house of my wife it burns") is None
    assert card(library, "where is the house of my wife flames") is not None


def test_a_new_danger_is_weighed_although_a_small_phrase_stands_in_it(tiny_copy: Path) -> None:
    """ "Cant call" alone is said afterwards; within more words it may stand beside a new danger."""
    library, after = weighing(with_afterwards(tiny_copy)), Thread(danger="danger-now")
    alone = respond(Message(AT, "cant call burns"), after, library)
    new = respond(Message(AT, "cant call it burns"), after, library)
    assert alone is not None
    assert alone.danger == "cannot-call"
    assert new is not None
    assert new.danger == "danger-now"


def test_a_button_leads_to_a_card(tiny_copy: Path) -> None:
    """From every other card; its own card does not lead to itself. A press of a kind that is gone is none."""
    library = with_afterwards(tiny_copy)
    reply = card(library, "he has a knife")
    assert reply is not None
    assert reply.buttons[-1] == Button("I cannot call", press="card:cannot-call")
    pressed = respond(Message(AT, press="card:cannot-call"), Thread(), library)
    assert pressed is not None
    assert (pressed.text, pressed.buttons) == ("Press 55.", ())
    assert respond(Message(AT, press="card:gone"), Thread(), library) is None


def test_a_single_word_weighs_less_in_other_languages(tiny: Library) -> None:
    """The name of a day may weigh as much as a cry, and "he beats me" is one word in some: it has to be nearly sure."""
    english = weighing(tiny)
    albanian = replace(tiny, weights={"sq": _sealed("sq", {"pushoj": 1, "jetoj": 2})})
    assert card(english, "burns") is not None
    assert card(albanian, "pushoj") is None
    assert card(albanian, "jetoj") is not None


def test_english_words_among_the_phrases_of_another_language(tiny_copy: Path) -> None:
    """Who writes English gets the English card, if English hears the same; else that of the phrase."""
    file = tiny_copy / "sq/safety/danger-now.yaml"
    file.write_text(file.read_text("utf-8").replace("[ndihme tani,", "[flames, smoke, ndihme tani,"), "utf-8")
    library = weighing(load_library(tiny_copy))
    for text, language in (("flames", "en"), ("smoke", "sq"), ("ndihmë tani", "sq")):
        found = card(library, text)
        assert found is not None
        assert found.language == language


def test_a_short_message_that_staff_wrote_as_harmless_is_not_weighed(tiny: Library) -> None:
    """Whatever its one word weighs; a longer message is."""
    library = weighing(replace(tiny, examples=tiny.examples | {"en": (Example("hot flames", HARMLESS),)}))
    assert card(library, "Hot flames?") is None
    assert card(library, "hot flames everywhere here") is not None


def test_the_label_of_a_button_is_not_weighed(tiny: Library) -> None:
    """People type it instead of pressing."""
    phrases = tiny.phrases["en"]
    labelled = replace(phrases, buttons=phrases.buttons | {"more": "More flames"})
    assert card(weighing(replace(tiny, phrases=tiny.phrases | {"en": labelled})), "more flames") is None
