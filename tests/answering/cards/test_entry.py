"""An entry as a reply: its text, its sources with their dates, and the way on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.answering.cards.entry import entry_card
from bot.answering.pages import LONGEST
from bot.content.library import Library
from bot.content.loading import load_library
from bot.model import Button, Kind, Reply
from tests.conftest import AT

DAY = AT.date()


def card(library: Library, entry_id: str, language: str = "en", page: int = 0, day: date = DAY) -> Reply | None:
    entry = library.entry(entry_id, language, day)
    assert entry is not None
    return entry_card(entry, library, language, day, page)


def shown(library: Library, entry_id: str, language: str = "en", page: int = 0, day: date = DAY) -> Reply:
    reply = card(library, entry_id, language, page, day)
    assert reply is not None
    return reply


def test_an_answer_comes_with_its_source_and_further_buttons(tiny: Library) -> None:
    """Everything of the contract in one reply."""
    assert shown(tiny, "what-is-it") == Reply(
        kind=Kind.ANSWER,
        language="en",
        text="The scheme helps people who were exploited.\n\nSource: Tiny Office, The tiny guide (22 January 2026).",
        sources=(tiny.sources["tiny-guide"],),
        buttons=(
            Button("How long you can rest", press="show:rest", entry="rest"),
            Button("A safe house", press="show:house", entry="house"),
        ),
        entry="what-is-it",
    )


def test_figures_and_numbers_are_filled_in_with_their_sources(tiny: Library) -> None:
    """A figure brings its own source along; "more" leads to the next page, which rests on more sources."""
    first = shown(tiny, "rest")
    assert first.text.startswith("You can rest for at least 30 days.")
    assert [source.id for source in first.sources] == ["tiny-leaflet", "tiny-guide"]
    assert first.buttons == (Button("More detail", press="more:rest:1", entry="rest"),)
    more = shown(tiny, "rest", page=1)
    assert more.text.startswith("It was 30 days by the guide. Ask on 0808 157 0000.")
    assert [source.id for source in more.sources] == ["tiny-page", "tiny-leaflet", "tiny-guide"]
    assert more.buttons == ()


def test_a_figure_has_the_value_of_the_day(tiny: Library) -> None:
    """Asked about a day before the change, the old value and its source."""
    old = shown(tiny, "rest", day=date(2022, 12, 31))
    assert old.text.startswith("You can rest for at least 45 days.")
    assert [source.id for source in old.sources] == ["tiny-leaflet"]


def test_there_is_no_page_after_the_last(tiny: Library) -> None:
    """An old button to a page that is gone leads nowhere, not to an error."""
    assert card(tiny, "rest", page=2) is None
    assert card(tiny, "house", page=1) is None


def test_a_translation_speaks_its_language(tiny: Library) -> None:
    """Sources and further reading are those of the English entry, titles those of the translation."""
    reply = shown(tiny, "what-is-it", "sq")
    assert reply.text.startswith("Skema ndihmon njerëzit.")
    assert (reply.language, reply.text_language) == ("sq", None)
    assert [button.label for button in reply.buttons] == ["How long you can rest", "Një shtëpi e sigurt"]


def test_where_there_is_no_translation_the_english_text_is_told_apart(tiny: Library) -> None:
    """The person is addressed in sq, the text is English, and the reply says so."""
    reply = shown(tiny, "rest", "sq")
    assert (reply.language, reply.text_language) == ("sq", "en")
    assert reply.text.startswith("You can rest for at least 30 days.")


def with_answer(folder: Path, text: str, file: str = "basics") -> Library:
    path = folder / "en/answers/basics.yaml"
    written = path.read_text("utf-8").replace("The scheme helps people who were exploited.", text)
    path.write_text(written, "utf-8")
    if file != "basics":
        path.rename(path.with_name(f"{file}.yaml"))
    return load_library(folder)


def test_the_detail_of_a_translation_is_told_to_be_english(tiny: Library) -> None:
    """Nobody is told that what stands there in English was not checked by one who speaks their language."""
    entries = tuple(replace(each, more="Some detail.") if each.id == "what-is-it" else each for each in tiny.entries)
    library = replace(tiny, entries=entries)
    assert shown(library, "what-is-it", "sq").text_language is None
    assert shown(library, "what-is-it", "sq", page=1).text_language == "en"
    assert shown(library, "what-is-it", page=1).text_language is None


def test_a_long_answer_stands_on_several_pages(tiny_copy: Path) -> None:
    """Each of at most 900 characters and with its source; "more" walks through all of them to the end."""
    sentences = [f"This is sentence number {number} of a long answer." for number in range(60)]
    library = with_answer(tiny_copy, " ".join(sentences))
    told, page = "", 0
    while True:
        reply = shown(library, "what-is-it", page=page)
        assert len(reply.text) <= LONGEST
        assert reply.sources
        told += " " + reply.text.split("\n\nSource")[0]
        if not (reply.buttons and reply.buttons[0].label == "More detail"):
            break
        page += 1
        assert reply.buttons[0].press == f"more:what-is-it:{page}"
    assert page >= 3
    assert told.split() == " ".join(sentences).split()


def pages_of(library: Library, entry_id: str, day: date = DAY) -> list[Reply]:
    """Every page, first to last."""
    found: list[Reply] = []
    while reply := card(library, entry_id, page=len(found), day=day):
        found.append(reply)
    return found


def with_long_titles(library: Library, length: int) -> Library:
    """The same with sources of long titles, so that few of them fit."""
    long = {name: replace(each, title=f"{name} ".ljust(length, "x")) for name, each in library.sources.items()}
    return replace(library, sources=long)


def test_sources_that_do_not_fit_are_cited_first_behind_more(tiny: Library) -> None:
    """As many as fit stand under the answer; the rest under the detail, ahead of its own."""
    found = pages_of(with_long_titles(tiny, 500), "rest")
    assert [[source.id for source in page.sources] for page in found] == [
        ["tiny-leaflet"], ["tiny-guide"], ["tiny-page"], ["tiny-leaflet"],
    ]  # fmt: skip
    assert [page.text[:7] for page in found] == ["You can", "It was ", "Source:", "Source:"]


def test_sources_without_a_text_are_a_page_of_their_own(tiny: Library) -> None:
    """Where nothing stands behind "more", the sources themselves do; each is named in the text, none twice."""
    entry = replace(tiny.entries[0], sources=("tiny-guide", "tiny-page", "tiny-leaflet"))
    library = replace(with_long_titles(tiny, 500), entries=(entry, *tiny.entries[1:]))
    found = pages_of(library, "what-is-it")
    assert [[source.id for source in reply.sources] for reply in found] == [
        ["tiny-guide"], ["tiny-page"], ["tiny-leaflet"],
    ]  # fmt: skip
    assert found[1].text.startswith("Source: Tiny Charity, tiny-page xxx")
    assert [reply.buttons[0].press for reply in found[:2]] == ["more:what-is-it:1", "more:what-is-it:2"]
    assert all(len(reply.text) <= LONGEST for reply in found)


def test_a_figure_that_has_run_out_drops_only_the_detail(tiny_copy: Path) -> None:
    """The answer stands without it: with no button to "more", and without the sources of what is not told."""
    file = tiny_copy / "en/answers/basics.yaml"
    text = file.read_text("utf-8").replace("at least {rest-days}", "some days")
    file.write_text(text, "utf-8")
    file = tiny_copy / "figures.yaml"
    file.write_text(file.read_text("utf-8").replace("from: 2023-01}", "from: 2023-01, until: 2026-10}"), "utf-8")
    library = load_library(tiny_copy)
    [page] = pages_of(library, "rest")
    assert page.text.startswith("You can rest for some days.")
    assert (page.buttons, [source.id for source in page.sources]) == ((), ["tiny-leaflet"])
    assert len(pages_of(library, "rest", date(2026, 10, 31))) == 2


@pytest.mark.parametrize(
    ("topic", "kind"),
    [("taking-part", Kind.HANDOFF), ("cannot-say", Kind.UNKNOWN), ("smalltalk", Kind.SMALLTALK), ("nrm", Kind.ANSWER)],
)
def test_the_topic_says_what_the_reply_is(tiny_copy: Path, topic: str, kind: Kind) -> None:
    """The name of the file of answers is enough; staff write no kind."""
    (tiny_copy / "en/answers/smalltalk.yaml").unlink()
    if topic == "cannot-say":
        (tiny_copy / "en/safety/refusals.yaml").write_text("[]\n", "utf-8")
    assert shown(with_answer(tiny_copy, "The scheme helps.", topic), "what-is-it").kind is kind


def test_a_further_entry_that_does_not_hold_today_is_not_offered(tiny_copy: Path) -> None:
    """No button leads to what cannot be answered on this day."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(
        file.read_text("utf-8").replace("see_also: [rest, house]", "see_also: [summer-day, house]"), "utf-8"
    )
    library = load_library(tiny_copy)
    assert [button.entry for button in shown(library, "what-is-it").buttons] == ["house"]
    summer = shown(library, "what-is-it", day=date(2027, 6, 1))
    assert [button.entry for button in summer.buttons] == ["summer-day", "house"]
