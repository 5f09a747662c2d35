"""A call for participation: open in its days in London and never outside them, and no form without being open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.answering.cards.call import call_card
from bot.content.library import Library, london_day
from bot.content.loading import load_library
from bot.edition import Edition
from bot.model import Button, Kind, Message, Reply, Thread
from tests.conftest import AT

FORM = "https://www.example.org/form"
SUMMER = timezone(timedelta(hours=1))
MOMENTS = [
    (datetime(2027, 1, 31, 23, 30, tzinfo=UTC), False),
    (datetime(2027, 1, 31, 23, 59, 59, tzinfo=UTC), False),
    (datetime(2027, 2, 1, 0, 0, tzinfo=UTC), True),
    (datetime(2027, 2, 1, 0, 30, tzinfo=UTC), True),
    (datetime(2027, 2, 14, 12, 0, tzinfo=UTC), True),
    (datetime(2027, 2, 28, 23, 59, 59, tzinfo=UTC), True),
    (datetime(2027, 3, 1, 0, 0, tzinfo=UTC), False),
    (AT, False),
    (datetime(2030, 2, 1, tzinfo=UTC), False),
]
WAYS = [("the next call", None), ("how do i join in", None), ("", "show:next-call")]


def card(library: Library, call_id: str, at: datetime = AT) -> Reply:
    call = library.call(call_id)
    assert call is not None
    return call_card(call, library, "en", london_day(at))


def test_a_closed_call_says_so_and_leads_to_what_came_of_it(tiny: Library) -> None:
    """Closed, what it asked, its result by title and date, the source; no form."""
    assert card(tiny, "old-call") == Reply(
        kind=Kind.HANDOFF,
        language="en",
        text=(
            "This call is closed.\n\nIt asked about rest.\n\n"
            "What most likely came of it: The Long Road (about 2022).\n\n"
            "Source: Tiny Charity, The tiny page (about 2021)."
        ),
        sources=(tiny.sources["tiny-page"],),
        buttons=(Button("The Long Road", press="show:long-road", entry="long-road"),),
        entry="old-call",
    )


def test_an_open_call_leads_to_its_form(tiny: Library) -> None:
    """One button, to the form."""
    reply = card(tiny, "next-call", MOMENTS[3][0])
    assert reply.text.startswith("This call is open: The next call.\n\nIt asks about houses.\n\nSource: ")
    assert reply.buttons == (Button("To the form", url=FORM),)


@pytest.mark.parametrize(("at", "is_open"), MOMENTS, ids=str)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_call_is_offered_in_its_days_only(
    tiny_edition: Edition, at: datetime, is_open: bool, way: tuple[str, str | None]
) -> None:
    """Both ends of the span belong to it, by the clock in London; outside it no button leads to a form."""
    reply, _ = tiny_edition.assistant.reply_to(Message(at, *way), Thread())
    assert reply.entry == "next-call"
    assert ("This call is open" in reply.text) is is_open
    assert ("This call is not open." in reply.text) is not is_open
    assert [button.url for button in reply.buttons if button.url] == ([FORM] if is_open else [])
    assert reply.sources


def test_no_reply_at_all_leads_to_the_form_of_a_closed_call(tiny_edition: Edition) -> None:
    """Whatever is asked while it is closed: no button and no word of any reply holds the form's address."""
    asked = [text for phrases in tiny_edition.library.phrases.values() for text in phrases.calls["next-call"].asked]
    assert asked
    for at, is_open in MOMENTS:
        for text in [*asked, "call", "form", "join", "can i still take part", "house"]:
            reply, _ = tiny_edition.assistant.reply_to(Message(at, text), Thread())
            assert is_open or FORM not in f"{reply.text}{reply.buttons}"


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        (datetime(2027, 6, 1, 0, 30, tzinfo=SUMMER), True),
        (datetime(2027, 5, 31, 22, 59, tzinfo=UTC), False),
        (datetime(2027, 5, 31, 23, 0, tzinfo=UTC), True),
        (datetime(2027, 6, 30, 22, 59, tzinfo=UTC), True),
        (datetime(2027, 6, 30, 23, 0, tzinfo=UTC), False),
    ],
)
def test_in_summer_london_is_an_hour_ahead(tiny_copy: Path, at: datetime, is_open: bool) -> None:
    """A call from 1 to 30 June begins at 23:00 UTC of the day before, and ends at 23:00 UTC of its last day."""
    file = tiny_copy / "calls.yaml"
    written = file.read_text("utf-8").replace("2027-02-01", "2027-06-01").replace("2027-02-28", "2027-06-30")
    file.write_text(written, "utf-8")
    assert (card(load_library(tiny_copy), "next-call", at).buttons != ()) is is_open


def test_a_call_without_a_form_is_never_offered_as_open(tiny_copy: Path) -> None:
    """Not even in its days."""
    file = tiny_copy / "calls.yaml"
    file.write_text(file.read_text("utf-8").replace(f"  form: {FORM}\n", ""), "utf-8")
    reply = card(load_library(tiny_copy), "next-call", MOMENTS[3][0])
    assert reply.text.startswith("This call is not open.")
    assert reply.buttons == ()
