"""The Library: look-ups that know the day and the language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.content.library import MEMBERS, Library, london_day
from bot.content.loading import load_library
from bot.content.shapes.placeholders import placeholders_in
from bot.model import Span

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),
    ],
)
def test_days_are_days_in_london(at: datetime, day: date) -> None:
    """In summer the day begins an hour before midnight UTC."""
    assert london_day(at) == day


def test_english_comes_first(tiny: Library) -> None:
    """Languages stand in a fixed order."""
    assert tiny.languages == ("en", "sq")


def test_an_entry_answers_in_the_language_asked_for(tiny: Library) -> None:
    """The translation where there is one with a text; else, and in an unknown language, the English."""
    found = {language: tiny.entry("what-is-it", language, DAY) for language in ("en", "sq", "xx")}
    assert {language: entry.language for language, entry in found.items() if entry} == {
        "en": "en",
        "sq": "sq",
        "xx": "en",
    }
    only_asked = tiny.entry("rest", "sq", DAY)
    assert only_asked is not None
    assert only_asked.language == "en"


@pytest.mark.parametrize(
    ("day", "there"),
    [(date(2027, 5, 31), False), (date(2027, 6, 1), True), (date(2027, 7, 31), True), (date(2027, 8, 1), False)],
)
def test_an_entry_answers_only_on_its_days(day: date, there: bool, tiny: Library) -> None:
    """``from`` and ``until`` are both days on which it is given."""
    assert (tiny.entry("summer-day", "en", day) is not None) is there


def test_drafts_and_unknown_ids_are_not_found(tiny: Library) -> None:
    """Nobody is given a draft."""
    assert tiny.entry("not-ready", "en", DAY) is None
    assert tiny.entry("nothing", "en", DAY) is None


def change(folder: Path, file: str, old: str, new: str) -> None:
    before = (folder / file).read_text("utf-8")
    assert before.count(old) == 1
    (folder / file).write_text(before.replace(old, new), "utf-8")


def test_an_entry_whose_figure_has_run_out_is_not_given(tiny_copy: Path) -> None:
    """An answer with a hole in it is worse than none."""
    change(tiny_copy, "figures.yaml", "from: 2023-01}", "from: 2023-01, until: 2026-10}")
    library = load_library(tiny_copy)
    assert library.entry("rest", "en", date(2026, 10, 31)) is not None
    assert library.entry("rest", "en", date(2026, 11, 1)) is None


def test_a_figure_that_has_run_out_in_the_detail_only_keeps_the_answer(tiny_copy: Path) -> None:
    """The detail is dropped elsewhere; the answer itself has no hole."""
    change(tiny_copy, "figures.yaml", "from: 2023-01}", "from: 2023-01, until: 2026-10}")
    change(tiny_copy, "en/answers/basics.yaml", "at least {rest-days}", "some days")
    library = load_library(tiny_copy)
    entry = library.entry("rest", "en", DAY)
    assert entry is not None
    assert library.figures_hold(entry.answer, DAY)
    assert not library.figures_hold(entry.more, DAY)
    assert library.figures_hold(entry.more, date(2026, 10, 31))


def test_a_translation_whose_figure_has_run_out_is_not_given(tiny_copy: Path) -> None:
    """The same for a figure that only the translation quotes: the English is given, or nothing."""
    change(tiny_copy, "figures.yaml", "rest-days:\n", "old: {value: 9, source: tiny-guide, until: 2022}\nrest-days:\n")
    change(tiny_copy, "sq/answers/basics.yaml", "Pyet në {tiny-line}.", "Pyet {old} në {tiny-line}.")
    library = load_library(tiny_copy)
    entry = library.entry("house", "sq", DAY)
    assert entry is None or "{old}" not in entry.answer


def test_a_translation_leads_to_its_english(tiny: Library) -> None:
    """There its sources, dates and further reading stand."""
    translated = tiny.entry("house", "sq", DAY)
    assert translated is not None
    assert translated.sources == ()
    assert tiny.english(translated).sources == ("tiny-page",)


def test_reports_and_calls_are_found_by_id(tiny: Library) -> None:
    """Or not at all."""
    report, call = tiny.report("long-road"), tiny.call("next-call")
    assert report is not None
    assert report.title == "The Long Road"
    assert call is not None
    assert call.form == "https://www.example.org/form"
    assert tiny.report("next-call") is None
    assert tiny.call("long-road") is None


@pytest.mark.parametrize(
    ("some_id", "language", "title"),
    [
        ("house", "en", "A safe house"),
        ("house", "sq", "Një shtëpi e sigurt"),
        ("rest", "sq", "How long you can rest"),
        ("small-steps", "sq", "Small Steps"),
        ("next-call", "en", "The next call"),
        (MEMBERS, "sq", "(sq) The members"),
        ("summer-day", "en", None),
        ("nothing", "en", None),
    ],
)
def test_everything_that_a_button_can_lead_to_has_a_title(
    some_id: str, language: str, title: str | None, tiny: Library
) -> None:
    """Entries, reports, calls and the table of members; what does not hold today has none."""
    assert tiny.title(some_id, language, DAY) == title


def test_a_text_is_filled_with_what_holds_on_the_day(tiny: Library) -> None:
    """A figure by its history, a helpline by its number, a slot by what the program gives."""
    text = "{rest-days}, {tiny-line}, {name}"
    assert tiny.fill(text, date(2022, 12, 31), name="Red Kite") == "45 days, 0808 157 0000, Red Kite"
    assert tiny.fill(text, date(2023, 1, 1), name="Red Kite") == "30 days, 0808 157 0000, Red Kite"


def test_the_assistants_own_sentences_are_filled_too(tiny: Library) -> None:
    """In the language asked for."""
    assert tiny.say("en", "report-by", DAY, names="Ann Example") == "By Ann Example."
    assert tiny.say("sq", "unknown", DAY) == "(sq) Sorry, I do not have that.\nCall 0808 157 0000."


def test_sources_are_those_named_and_those_of_the_figures(tiny: Library) -> None:
    """In that order, each once, and of a figure the one of the value that holds on the day."""

    def ids(named: tuple[str, ...], day: date) -> list[str]:
        return [source.id for source in tiny.sources_of("At least {rest-days}. {tiny-line}", named, day)]

    assert ids(("tiny-page",), date(2022, 1, 1)) == ["tiny-page", "tiny-leaflet"]
    assert ids(("tiny-page",), DAY) == ["tiny-page", "tiny-guide"]
    assert ids(("tiny-guide", "tiny-page"), DAY) == ["tiny-guide", "tiny-page"]


def test_no_placeholder_is_left_in_any_answer(tiny: Library) -> None:
    """Whatever is quoted in the folder can be filled on the day."""
    texts = [entry.answer + entry.more for entry in tiny.entries]
    assert sum(bool(placeholders_in(text)) for text in texts) >= 3
    assert not any(placeholders_in(tiny.fill(text, DAY)) for text in texts)


@pytest.mark.parametrize(
    ("value", "thousand", "shown"),
    [
        ("29,275 cases", "1 000", "29\N{NO-BREAK SPACE}275"),
        ("29,275 cases", "1.000", "29.275"),
        ("29,275 cases", "1,000", "29,275"),
        ("29,275 cases", "1000", "29275"),
        ("5 to 6 days", "1.000", "5–6"),
    ],
)
def test_a_number_in_a_translation_parts_its_thousands_as_the_language_does(
    tiny_copy: Path, value: str, thousand: str, shown: str
) -> None:
    """29,275 reads as about 29 where a comma begins a fraction. English keeps the value as it is written."""
    phrases = tiny_copy / "sq/phrases.yaml"
    phrases.write_text(
        phrases.read_text("utf-8").replace('one-thousand: "1,000"', f'one-thousand: "{thousand}"'), "utf-8"
    )
    tiny = load_library(tiny_copy)
    figure = replace(next(iter(tiny.figures.values())), values=((Span(), value, "tiny-page"),))
    library = replace(tiny, figures={"cases": figure})
    assert library.fill("{cases}", DAY, "sq") == shown
    assert library.fill("{cases}", DAY) == value
