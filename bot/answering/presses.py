"""What a button sends back. It means the same in another process and after a restart: it holds ids, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Button, Way

SHOW, MORE, NONE, MEMBERS = "show", "more", "none", "members"
PART, ENOUGH, CITE = "part", "enough", "cite"
START, CLEAR, LANGUAGE, REPORTS = "start", "clear", "language", "reports"
IN_ENGLISH = "english"
ALONE = (NONE, START, CLEAR, LANGUAGE, REPORTS)
"""Deeds that need no id; LANGUAGE may have one: the language chosen; REPORTS too: by what one browses."""


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button, taken apart: what to do, with which id, from which page, which way and to which step."""

    deed: str
    id: str = ""
    page: int = 0
    way: str = ""
    step: str = ""


def shows(label: str, some_id: str) -> Button:
    """A button that leads to an entry, report or call."""
    return Button(label, press=f"{SHOW}:{some_id}", entry=some_id)


def shows_more(label: str, entry_id: str, page: int) -> Button:
    """A button that leads to a further page of an entry."""
    return Button(label, press=f"{MORE}:{entry_id}:{page}", entry=entry_id)


def shows_english(label: str, entry_id: str) -> Button:
    """A button that leads to the English text of an entry."""
    return Button(label, press=f"{IN_ENGLISH}:{entry_id}", entry=entry_id)


def shows_members(label: str, view: str) -> Button:
    """A button that leads to one view of the table of members."""
    return Button(label, press=f"{MEMBERS}:{view}")


def takes_part(label: str, call_id: str, way: Way, step: str) -> Button:
    """A button that leads to a step of the way to a call's form."""
    return Button(label, press=f"{PART}:{call_id}:{way}-{step}", entry=call_id)


def ends_ladder(label: str, call_id: str) -> Button:
    """A button that leaves the way to a call's form."""
    return Button(label, press=f"{ENOUGH}:{call_id}")


def cites(label: str, report_id: str) -> Button:
    """A button that leads to how a report is cited."""
    return Button(label, press=f"{CITE}:{report_id}", entry=report_id)


def browses(label: str, by: str) -> Button:
    """A button that leads to topics, years, or the reports of one of them."""
    return Button(label, press=f"{REPORTS}:{by}")


def browsed_by(press: str) -> str | None:
    """The subject or year of a button that browses by one."""
    deed, _, by = press.partition(":")
    return by or None if deed == REPORTS else None


def chooses_language(label: str, language: str) -> Button:
    return Button(label, press=f"{LANGUAGE}:{language}")


def says_none(label: str) -> Button:
    return Button(label, press=NONE)


def read_press(press: str) -> Press | None:
    """The press taken apart; None if it is none of ours."""
    deed, _, rest = press.partition(":")
    some_id, _, page = rest.partition(":")
    if deed == MORE and some_id and page.isdecimal() and len(page) <= 3:
        return Press(MORE, some_id, int(page))
    way, _, step = page.partition("-")
    if deed == PART and some_id and way in set(Way) and step:
        return Press(PART, some_id, way=way, step=step)
    if deed in (SHOW, IN_ENGLISH, MEMBERS, LANGUAGE, ENOUGH, CITE, REPORTS) and some_id and not page:
        return Press(deed, some_id)
    return Press(press) if press in ALONE else None
