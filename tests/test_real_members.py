"""The real table of members: each organisation told by its dated lists and their sources."""

from __future__ import annotations

import pytest

from bot.answering.pages import LONGEST
from bot.content.library import MEMBERS
from bot.edition import Edition
from bot.model import Member, Message, Reply, Thread
from tests.conftest import AT

Told = list[tuple[Member, Reply]]


@pytest.fixture(scope="module")
def told(real_edition: Edition) -> Told:
    """Each organisation with the reply to "is it a member"."""
    members = real_edition.library.members
    assert len(members) > 15
    said = real_edition.assistant.reply_to
    return [(each, said(Message(AT, f"is {each.name} a member"), Thread())[0]) for each in members]


def test_members_are_told_by_the_list_and_not_by_yes(told: Told) -> None:
    """No list is of today, so nobody is told a bare yes."""
    for member, reply in told:
        assert reply.entry == MEMBERS, member.name
        assert reply.text.startswith(("By the newest list that we found", f"{member.name} is not on the newest list"))
    assert len([reply for _, reply in told if reply.text.startswith("By ")]) > 5


def test_the_lists_that_an_organisation_stands_on_are_its_sources(real_edition: Edition, told: Told) -> None:
    """The newest first, then backwards in time; one is left out only where 900 characters do not hold it."""
    library = real_edition.library
    for member, reply in told:
        newest, on = library.member_lists[-1], [each for each in library.member_lists if each.id in member.on]
        wanted = list(dict.fromkeys(each.source for each in (newest, *reversed(on))))
        cited = [source.id for source in reply.sources]
        assert cited == wanted[: len(cited)], member.name
        for left_out in wanted[len(cited) :][:1]:
            assert len(reply.text) + len(library.sources[left_out].title) > LONGEST - 60, member.name
