"""A call for participation: open in its days in London and never outside them, and no form without being open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.answering.cards import CONDITIONS, TAKING_PART, card_of
from bot.answering.cards.call import Calls
from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.shapes.phrases import Phrases
from bot.edition import Edition
from bot.model import Button, CallWords, Kind, Message, Reply, Thread
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
ENTRIES = f"""- id: {TAKING_PART}
  title: Taking part
  asked: [is there research to take part in]
  answer: No call is open.
  sources: [tiny-guide]
- id: {CONDITIONS}
  title: Pay and names
  asked: [do i get paid]
  answer: We do not know.
  sources: [tiny-guide]
"""
WAYS = [("the next call", None), ("how do i join in", None), ("", "show:next-call")]


def card(library: Library, call_id: str, at: datetime = AT) -> Reply:
    call = library.call(call_id)
    assert call is not None
    return Calls(library, "en", at).card(call)


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


def test_an_open_call_is_the_first_rung_of_the_way_to_its_form(tiny: Library) -> None:
    """No address yet: see test_ladder.py."""
    reply = card(tiny, "next-call", MOMENTS[3][0])
    assert reply.text.startswith(
        "This call is open until 28 February 2027: The next call.\n\nIt asks about houses.\n\n"
    )
    assert not [button for button in reply.buttons if button.url]


def test_a_call_that_comes_says_when(tiny: Library) -> None:
    """So that people can look again; there is nothing to do before."""
    reply = card(tiny, "next-call", MOMENTS[1][0])
    assert reply.text.startswith(
        "This call is not open yet: The next call. It opens on 1 February 2027.\n\nIt asks about"
    )
    assert reply.buttons == ()


@pytest.mark.parametrize(("at", "is_open"), MOMENTS, ids=str)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_call_is_offered_in_its_days_only(
    tiny_edition: Edition, at: datetime, is_open: bool, way: tuple[str, str | None]
) -> None:
    """Both ends of the span belong to it, by the clock in London; outside it no button leads towards a form."""
    reply, _ = tiny_edition.assistant.reply_to(Message(at, *way), Thread())
    assert reply.entry == "next-call"
    assert ("This call is open" in reply.text) is is_open
    assert ("This call is not open" in reply.text) is not is_open
    assert any((button.press or "").startswith("part:") for button in reply.buttons) is is_open
    assert reply.sources


def test_no_reply_at_all_leads_to_the_form_of_a_closed_call(tiny_edition: Edition) -> None:
    """Whatever is asked while it is closed: no button leads there; and no reply to words ever holds the address."""
    asked = [text for phrases in tiny_edition.library.phrases.values() for text in phrases.calls["next-call"].asked]
    assert asked
    for at, is_open in MOMENTS:
        for text in [*asked, "call", "form", "join", "can i still take part", "house"]:
            reply, _ = tiny_edition.assistant.reply_to(Message(at, text), Thread())
            assert FORM not in f"{reply.text}{reply.buttons}"
            assert is_open or "part:" not in f"{reply.buttons}"


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
    file.write_text(written.replace("2027-02-20", "2027-06-20"), "utf-8")
    assert (card(load_library(tiny_copy), "next-call", at).buttons != ()) is is_open


def test_a_call_without_a_form_is_never_offered_as_open(tiny_copy: Path) -> None:
    """Not even in its days."""
    file = tiny_copy / "calls.yaml"
    file.write_text(file.read_text("utf-8").replace(f"  form: {FORM}\n", ""), "utf-8")
    reply = card(load_library(tiny_copy), "next-call", MOMENTS[3][0])
    assert reply.text.startswith("This call is not open.")
    assert reply.buttons == ()


@pytest.fixture
def with_entries(tiny_copy: Path) -> Library:
    """The tiny folder with the two entries that an open call takes the place of."""
    (tiny_copy / "en/answers/taking-part.yaml").write_text(ENTRIES, "utf-8")
    return load_library(tiny_copy)


def asked(library: Library, some_id: str, at: datetime, topic: str | None = None) -> Reply:
    reply = card_of(some_id, library, "en", at, topic)
    assert reply is not None
    return reply


def test_while_none_is_open_people_hear_what_came_of_the_last_and_what_comes_next(with_entries: Library) -> None:
    """What staff wrote for that time comes first; then, by the clock, the rest; all of it with its sources."""
    reply = asked(with_entries, TAKING_PART, AT)
    assert reply.text == (
        "No call is open.\n\nThis call is not open yet: The next call. It opens on 1 February 2027.\n\n"
        "This call is closed.\n\nWhat most likely came of it: The Long Road (about 2022).\n\n"
        "Sources: Tiny Office, The tiny guide (22 January 2026); Tiny Charity, The tiny page (about 2021)."
    )
    assert [button.entry for button in reply.buttons] == ["long-road"]
    later = asked(with_entries, TAKING_PART, MOMENTS[-1][0])
    assert "not open yet" not in later.text
    assert "This call is not open." in later.text
    assert (reply.entry, later.entry) == (TAKING_PART, TAKING_PART)


def test_of_several_open_calls_people_choose(with_entries: Library) -> None:
    """Each by its title, the one that closes first before the others."""
    call = with_entries.call("next-call")
    assert call is not None
    other = replace(call, id="old-call", span=replace(call.span, end=date(2027, 2, 20)))
    words = with_entries.phrases["en"].calls
    both = replace(with_entries, calls=(call, other), phrases=named_like(words["next-call"], with_entries))
    reply = asked(both, TAKING_PART, MOMENTS[4][0])
    assert reply.text == "These calls are open. Which one is it about?"
    assert [button.entry for button in reply.buttons] == ["old-call", "next-call"]


def named_like(words: CallWords, library: Library) -> dict[str, Phrases]:
    return {name: replace(each, calls=dict.fromkeys(each.calls, words)) for name, each in library.phrases.items()}


def test_what_people_want_to_know_is_answered_from_the_open_call(with_entries: Library) -> None:
    """Names, stopping, taking back, pay, company, whom to ask; before and after, what staff wrote for that time."""
    reply = asked(with_entries, CONDITIONS, MOMENTS[4][0], "next-call")
    assert reply.text == (
        "The next call\n\nWe print no name.\n\nYou can stop at any time.\n\n"
        "You can take back what you said until the report is out.\n\nYou get a voucher of 20 pounds.\n\n"
        "You can bring somebody.\n\nTo ask about it: ask@example.org.\n\n"
        "Source: Tiny Office, The tiny guide (22 January 2026)."
    )
    assert [button.entry for button in reply.buttons] == ["next-call"]
    assert asked(with_entries, CONDITIONS, AT).text.startswith("We do not know.")
