"""The table of members as replies: every one with the date of its list and the source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.cards.members import FOUNDERS, LATEST, LEFT, Members
from bot.answering.pages import LONGEST
from bot.content.library import MEMBERS, Library
from bot.content.loading import load_library
from bot.model import Kind, Reply
from tests.conftest import AT

DAY = AT.date()


@pytest.fixture
def table(tiny: Library) -> Members:
    return Members(tiny, "en", DAY)


def first_lines(reply: Reply | None) -> str:
    """The text without its source line; it has to have one, and the two buttons."""
    assert reply is not None
    assert (reply.kind, reply.language, reply.entry) == (Kind.ANSWER, "en", MEMBERS)
    assert [button.press for button in reply.buttons] == ["members:left", "members:founders"]
    assert reply.sources
    text, line = reply.text.split("\n\n")
    assert line.startswith("Source")
    return text


def test_the_newest_list_comes_with_the_one_before(table: Members) -> None:
    """Both counts with both dates, since neither is of today."""
    reply = table.view(LATEST)
    assert first_lines(reply) == (
        "The newest list that we found is of 22 January 2026. It has 2 members: Red Kite, Blue Jay Scotland.\n"
        "The list before it (about 2021) had 3. No list of today was found, so check on antislavery.org."
    )
    assert reply is not None
    assert [source.id for source in reply.sources] == ["tiny-guide", "tiny-page"]


def test_the_founders_are_those_of_the_first_list(table: Members) -> None:
    """With the day of its announcement."""
    assert first_lines(table.view(FOUNDERS)) == (
        "2 organisations founded the group. Announced on 16 July 2009: Red Kite, Little Owl."
    )


def test_who_left_stood_on_the_list_before_and_no_longer_on_the_newest(table: Members) -> None:
    """Why is not known, and not guessed."""
    assert first_lines(table.view(LEFT)) == (
        "On the list of about 2021 but no longer on the newest (22 January 2026): Little Owl. "
        "Why or when they left is not known."
    )


def test_a_list_of_the_past_says_that_it_is_not_the_newest(tiny: Library, table: Members) -> None:
    """Somebody who asks about 2021 gets the list of 2021, marked as old."""
    assert first_lines(table.then(tiny.member_lists[1])) == (
        "3 members stood on a list (about 2021): Red Kite, Blue Jay Scotland, Little Owl. This is not the newest list."
    )


def test_an_organisation_on_the_newest_list_is_a_member_by_that_list(tiny: Library, table: Members) -> None:
    """With every list it stands on."""
    assert first_lines(table.one(tiny.members[0])) == (
        "By the newest list that we found (22 January 2026), Red Kite is a member. No list of today was found.\n"
        "It stands on these lists: the founders (16 July 2009); the list on the page (about 2021); "
        "the list in the guide (22 January 2026)."
    )


def test_every_list_an_organisation_stands_on_is_a_source(tiny: Library, table: Members) -> None:
    """The newest first, since the sentence begins with it, then those on which it stands, backwards in time."""
    now, before = table.one(tiny.members[0]), table.one(tiny.members[2])
    assert [source.id for source in now.sources] == ["tiny-guide", "tiny-page", "tiny-leaflet"]
    assert [source.id for source in before.sources] == ["tiny-guide", "tiny-page", "tiny-leaflet"]
    assert all(source.title in now.text for source in now.sources)


def test_the_reply_is_never_too_long_for_its_sources(tiny: Library) -> None:
    """With sources of long titles, as many are cited as fit 900 characters; what is cited stands in the text."""
    long = {name: replace(source, title=f"{name} ".ljust(300, "x")) for name, source in tiny.sources.items()}
    reply = Members(replace(tiny, sources=long), "en", DAY).one(tiny.members[0])
    assert [source.id for source in reply.sources] == ["tiny-guide"]
    assert reply.text.count("xxx (") == 1
    assert len(reply.text) <= LONGEST


def test_a_former_member_is_told_as_one(tiny: Library, table: Members) -> None:
    """Not on the newest list; on which it stood."""
    assert first_lines(table.one(tiny.members[2])).startswith(
        "Little Owl is not on the newest list that we found (22 January 2026).\nIt was a member before."
    )


def test_a_group_of_members(tiny: Library, table: Members) -> None:
    """Those of a nation that stand on the newest list."""
    assert first_lines(table.group("Scotland", tiny.members[1:2])) == (
        "Members (Scotland) on the newest list that we found (22 January 2026): Blue Jay Scotland."
    )


def test_an_empty_group_is_told_in_words(tiny: Library, table: Members) -> None:
    """Little Owl, the only one for children, has left: the sentence does not end in nothing."""
    assert first_lines(table.group("children", tiny.members[2:])) == (
        "No member (children) stands on the newest list that we found (22 January 2026)."
    )


def test_one_list_alone_is_enough(tiny_copy: Path) -> None:
    """Staff may begin with a single list: no check forbids it, so every view has to stand it."""
    file = tiny_copy / "members.yaml"
    one = "lists:\n  - {id: only, title: the list, date: 2026, source: tiny-guide}\n"
    file.write_text(one + "members:\n  - {name: Red Kite, on: [only]}\n", "utf-8")
    table = Members(load_library(tiny_copy), "en", DAY)
    assert table.view(LATEST)
    assert table.view(LEFT)


def test_an_unknown_view_is_none(table: Members) -> None:
    """A press of old or of strangers leads nowhere."""
    assert table.view("nobody") is None
    assert table.view("") is None
