"""The way to a form: every step of it, each with a way back and with "enough"; no address before the last."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from bot.answering.cards.ladder import RUNGS, Ladder
from bot.content.library import Library
from bot.edition import Edition
from bot.model import Button, Kind, Message, Reply, Thread, Way
from tests.conftest import AT

OPEN = datetime(2027, 2, 14, 12, tzinfo=UTC)
AFTER_THE_MEETING = datetime(2027, 2, 20, 14, tzinfo=UTC)
FORM, TABLE = "https://www.example.org/form", "https://www.example.org/round-table"
STEPS = 1 + len(RUNGS)
ENDS = {"self": FORM, "work": TABLE}


def ladder(library: Library, at: datetime = OPEN) -> Ladder:
    call = library.call("next-call")
    assert call is not None
    return Ladder(call, library, "en", at)


def pressed(edition: Edition, press: str, at: datetime = OPEN) -> Reply:
    return edition.assistant.reply_to(Message(at, press=press), Thread())[0]


def routes(edition: Edition, start: str, longest: int) -> list[tuple[tuple[str, ...], Button]]:
    """Every way along buttons, back among them, from a press to an address, none longer than so many presses."""
    found, open_ends = [], [(start,)]
    while open_ends:
        route = open_ends.pop()
        reply = pressed(edition, route[-1])
        found += [(route, button) for button in reply.buttons if button.url]
        if len(route) < longest:
            open_ends += [(*route, button.press) for button in reply.buttons if button.press]
    return found


@pytest.mark.parametrize("start", ["show:next-call"])
def test_every_route_to_an_address_passes_every_rung(tiny_edition: Edition, start: str) -> None:
    """Forward, back and forth again: whoever sees the address has come up all the steps of their way."""
    found = routes(tiny_edition, start, STEPS + 2)
    assert {button.url for _, button in found} == {FORM, TABLE}
    for route, button in found:
        way = route[-1].split(":")[2].split("-")[0]
        assert button.url == ENDS[way]
        rungs = [f"part:next-call:{way}-{each.name}" for each in RUNGS]
        assert [press for press in dict.fromkeys(route) if press in rungs] == rungs
        for press, after in pairwise(route):
            here = next((place for place, name in enumerate(rungs) if name == after), 0)
            assert here == 0 or press in {rungs[here - 1], *rungs[here + 1 : here + 2]}


def test_no_other_reply_holds_an_address(tiny_edition: Edition) -> None:
    """Neither in its words nor on a button, whatever is asked while the call is open."""
    library = tiny_edition.library
    asked = [text for entry in library.entries for text in entry.asked]
    asked += [text for phrases in library.phrases.values() for call in phrases.calls.values() for text in call.asked]
    assert len(asked) > 15
    for text in asked:
        reply, _ = tiny_edition.assistant.reply_to(Message(OPEN, text), Thread())
        assert FORM not in f"{reply.text}{reply.buttons}"
        assert TABLE not in f"{reply.text}{reply.buttons}"


def test_each_step_has_a_way_back_and_an_end(tiny: Library) -> None:
    """The first only the end: there is nothing before it. No step asks for anything that would have to be kept."""
    first, *steps = ladder(tiny).rungs()
    assert [button.label for button in first.buttons] == ["For myself", "For my work", "Enough for now"]
    assert len(steps) == len(Way) * len(RUNGS)
    for step in steps:
        assert [button.label for button in step.buttons[1:]] == ["Back", "Enough for now"]
        assert (step.kind, step.entry) == (Kind.HANDOFF, "next-call")
        assert step.sources


def test_what_people_read_on_the_way(tiny: Library) -> None:
    """What it is about, until when and when it meets; who reads it; what is optional; is it safe; the page."""
    texts = [
        reply.text
        for reply in (ladder(tiny).first(), *(ladder(tiny).rung(Way.SELF, each.name) for each in RUNGS))
        if reply
    ]
    wanted = [
        (
            "This call is open until 28 February 2027: The next call.",
            "It asks about houses.",
            "- what a house should be",
        ),
        ("Who reads what you say", "The Tiny Charity reads it."),
        (
            "nothing changes in your support",
            "You may leave out any question.",
            "We print no name.",
            "You can stop at any time.",
        ),
        ("Is it safe", "28 February 2027"),
        ("does not see what you write there",),
    ]
    assert len(texts) == len(wanted)
    for text, parts in zip(texts, wanted, strict=True):
        assert all(part in text for part in parts), text
    assert "There is a meeting: 20 February 2027, 14:00 (Europe/London), online." in texts[0]
    assert "do you work with survivors?" in texts[0]


def test_after_the_meeting_only_people_themselves_are_asked(tiny: Library) -> None:
    """The others read that it is over; nobody is asked for what leads nowhere."""
    first = ladder(tiny, AFTER_THE_MEETING).first()
    assert "The meeting is over. It was on 20 February 2027, 14:00 (Europe/London), online." in first.text
    assert "do you work with survivors?" not in first.text
    assert [button.label for button in first.buttons] == ["For myself", "Enough for now"]


def test_enough_ends_it_kindly(tiny_edition: Edition) -> None:
    """No button, no address; until when one can come back, and how to take back what was sent."""
    reply = pressed(tiny_edition, "enough:next-call")
    assert reply.text == (
        'All right. You do not have to take part. You can come back until 28 February 2027: write "take part". '
        "To talk to a person: 0808 157 0000.\n\n"
        "Have you sent something already? You can take back what you said until the report is out."
    )
    assert reply.buttons == ()


@pytest.mark.parametrize("at", [AT, datetime(2027, 3, 1, tzinfo=UTC)], ids=["before", "after"])
def test_enough_of_a_closed_call_invites_nobody_back(tiny_edition: Edition, at: datetime) -> None:
    """It shows the call as it is, without a day on which it would be open."""
    for name in ("next-call", "old-call"):
        reply = pressed(tiny_edition, f"enough:{name}", at)
        assert "You can come back" not in reply.text
        assert reply == pressed(tiny_edition, f"show:{name}", at)


@pytest.mark.parametrize("at", [AT, datetime(2027, 3, 1, tzinfo=UTC)], ids=["before", "after"])
@pytest.mark.parametrize("step", [each.name for each in RUNGS])
def test_an_old_button_of_a_closed_call_leads_to_the_call_as_it_is(
    tiny_edition: Edition, step: str, at: datetime
) -> None:
    """Pressed before the first day or after the last: no address, and no step."""
    for way in Way:
        reply = pressed(tiny_edition, f"part:next-call:{way}-{step}", at)
        assert reply.text.startswith("This call is not open")
        assert not [button for button in reply.buttons if button.url]


def test_after_the_meeting_nobody_is_led_to_it(tiny_edition: Edition) -> None:
    """The form stays; the way of those who work with survivors is gone, and old buttons of it lead to the call."""
    first = pressed(tiny_edition, "show:next-call", AFTER_THE_MEETING)
    assert [button.label for button in first.buttons] == ["For myself", "Enough for now"]
    assert "There is a meeting" not in first.text
    assert pressed(tiny_edition, "part:next-call:work-link", AFTER_THE_MEETING) == first
    form = pressed(tiny_edition, "part:next-call:self-link", AFTER_THE_MEETING)
    assert [button.url for button in form.buttons if button.url] == [FORM]


@pytest.mark.parametrize(
    "press",
    [
        "part:next-call:self-none",
        "part:gone:self-why",
        "part:next-call:other-why",
        "part:next-call:self-",
        "enough:gone",
    ],
)
def test_a_press_to_nowhere_is_told(tiny_edition: Edition, press: str) -> None:
    """It gets the call, or a plain line, and never an address."""
    assert not [button for button in pressed(tiny_edition, press).buttons if button.url]
