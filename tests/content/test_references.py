"""References: what one file says of another has to lead somewhere. The wordings lie in broken_knowledge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.content.library import Library
from bot.content.references import unresolved
from bot.model import Place
from tests.content.conftest import told

Change = Callable[[Library], Library]


def first_entry(**changes: Any) -> Change:
    def changed(library: Library) -> Library:
        return replace(library, entries=(replace(library.entries[0], **changes), *library.entries[1:]))

    return changed


def first_danger(**changes: Any) -> Change:
    return lambda library: replace(library, dangers=(replace(library.dangers[0], **changes), *library.dangers[1:]))


def first_report(**changes: Any) -> Change:
    return lambda library: replace(library, reports=(replace(library.reports[0], **changes), *library.reports[1:]))


def first_call(**changes: Any) -> Change:
    return lambda library: replace(library, calls=(replace(library.calls[0], **changes), *library.calls[1:]))


def first_helpline(**changes: Any) -> Change:
    def changed(library: Library) -> Library:
        return replace(library, helplines=(replace(library.helplines[0], **changes), *library.helplines[1:]))

    return changed


def test_a_sound_folder_has_no_problem(tiny: Library) -> None:
    """Everything in the tiny folder leads somewhere."""
    assert unresolved(tiny) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (first_entry(sources=("tiny-gide",)), 'There is no source "tiny-gide". Did you mean "tiny-guide"?'),
        (first_entry(more_sources=("zzz",)), 'There is no source "zzz". Add it to sources.yaml, or take it out here.'),
        (
            first_entry(see_also=("long-road",)),
            'There is no answer "long-road". Add it to the answers, or take it out here.',
        ),
        (first_entry(more="Ask {tiny-lin}."), 'There is no figure or helpline "tiny-lin". Did you mean "tiny-line"?'),
        (first_danger(card="{emergncy}"), 'There is no figure or helpline "emergncy". Did you mean "emergency"?'),
        (first_report(source="tiny-pag"), 'There is no source "tiny-pag". Did you mean "tiny-page"?'),
        (first_report(see_also=("hous",)), 'There is no answer "hous". Did you mean "house"?'),
        (first_report(id="members"), 'The id "members" is kept for the table of members. Choose another id.'),
        (first_call(source="tiny-pag"), 'There is no source "tiny-pag". Did you mean "tiny-page"?'),
        (
            first_call(result="next-call"),
            'There is no report "next-call". Add it to reports.yaml, or take it out here.',
        ),
        (first_helpline(source="tiny-pag"), 'There is no source "tiny-pag". Did you mean "tiny-page"?'),
        (
            first_helpline(number="0300-0000 000"),
            '"0300-0000 000" must never be given: it is an old number. Write the right number.',
        ),
    ],
)
def test_what_leads_nowhere_is_told(change: Change, line: str, tiny: Library) -> None:
    """One wrong name is one problem, with a guess at what was meant."""
    assert [f"{problem.what} {problem.remedy}" for problem in unresolved(change(tiny))] == [line]


@pytest.mark.parametrize("text", ["Ask {tiny-line}", "{", "a } b"])
@pytest.mark.parametrize("change", [first_entry, first_report], ids=["entry", "report"])
def test_a_title_holds_no_braces(change: Callable[..., Change], text: str, tiny: Library) -> None:
    """Nothing is filled in there: people would see the braces."""
    [problem] = unresolved(change(title=text)(tiny))
    assert (problem.what, problem.remedy) == (
        "Titles, reports and calls may not hold braces.",
        "Write the words themselves.",
    )


def test_what_a_report_is_about_holds_no_braces(tiny: Library) -> None:
    """It is told at the report."""
    [line] = told(unresolved(first_report(about="See {tiny-line}.")(tiny)))
    assert line.startswith(f"reports.yaml:{tiny.reports[0].place.line}: Titles, reports and calls may not hold braces.")


@pytest.mark.parametrize("field", ["title", "about", "closed"])
def test_the_words_of_a_call_hold_no_braces(field: str, tiny: Library) -> None:
    """In any language; told where its words begin."""
    for language in tiny.languages:
        phrases = tiny.phrases[language]
        call = replace(phrases.calls["old-call"], **{field: "Ask {tiny-line}."})
        changed = replace(phrases, calls=phrases.calls | {"old-call": call})
        [line] = told(unresolved(replace(tiny, phrases={**tiny.phrases, language: changed})))
        place = phrases.places["calls:old-call"]
        assert place.file == f"{language}/phrases.yaml"
        assert line.startswith(f"{place.file}:{place.line}: Titles, reports and calls may not hold braces.")


def test_an_id_is_used_once_across_entries_reports_and_calls(tiny: Library) -> None:
    """The second one is told, at its own line, with the place of the first."""
    place = Place("reports.yaml", 1)
    lines = told(unresolved(first_report(id="what-is-it", place=place)(tiny)))
    assert lines == [
        'reports.yaml:1: The id "what-is-it" is used twice (first in en/answers/basics.yaml, line 1). '
        "Give one of the two another id."
    ]


@pytest.mark.parametrize("text", ["Ask {tiny-line now.", "Ask tiny-line} now.", "Ask {tiny-line) now."])
def test_a_brace_without_its_partner_is_told(text: str, tiny: Library) -> None:
    """Else people would be shown ``{tiny-line`` in place of a number."""
    assert unresolved(first_entry(answer=text)(tiny))
