"""Long polls: offsets, limits, waiting, and one poller at a time."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from tests.botapi import BotApiServer
from tests.botapi_server.playing import play


def test_updates_stay_until_a_higher_offset() -> None:
    """Updates come again and again until a call with a higher offset confirms them."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        numbers = [anna.says(f"{n}").update for n in range(3)]
        assert [u.update_id for u in await bot.get_updates()] == numbers
        assert [u.update_id for u in await bot.get_updates(offset=numbers[0])] == numbers
        assert list(server.unconfirmed) == numbers
        assert [u.update_id for u in await bot.get_updates(offset=numbers[2])] == numbers[2:]
        assert list(server.unconfirmed) == numbers[2:]

    play(story)


@pytest.mark.parametrize(("limit", "got"), [(1, 1), (7, 7), (100, 100), (0, 1), (-3, 1), (1000, 100)])
def test_limit(limit: int, got: int) -> None:
    """At most `limit` updates come, pressed into 1 to 100."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        for n in range(120):
            anna.says(str(n))
        assert len(await bot.get_updates(limit=limit)) == got

    play(story)


def test_negative_offset() -> None:
    """A negative offset forgets all but the last few."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        numbers = [anna.says(str(n)).update for n in range(5)]
        assert [u.update_id for u in await bot.get_updates(offset=-2)] == numbers[3:]
        assert [u.update_id for u in await bot.get_updates(offset=-9)] == numbers[3:]

    play(story)


def test_offset_far_beyond_the_end_is_ignored() -> None:
    """An offset more than 10 past the end confirms nothing; one within 10 confirms all."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        said = server.person(1).says("still there?")
        far = said.update + 1 + 11
        assert len(await bot.get_updates(offset=far)) == 1
        assert await bot.get_updates(offset=far - 1, timeout=0) == ()
        await server.all_confirmed()

    play(story)


def test_long_poll_wakes_up() -> None:
    """A poll that waits is answered when somebody writes."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await server.wait_for_calls("getUpdates")
        server.person(1).says("wake up")
        message = (await poll)[0].message
        assert message is not None
        assert message.text == "wake up"

    play(story)


def test_long_poll_ends_after_its_timeout() -> None:
    """A poll without updates comes back empty after its timeout, at most 50 seconds, by the server's clock."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        poll = asyncio.create_task(bot.get_updates(timeout=90))
        await server.wait_for_calls("getUpdates")
        server.clock.advance(49)
        await bot.get_me()
        assert not poll.done()
        server.clock.advance(1)
        assert await asyncio.wait_for(poll, 5) == ()

    play(story)


def test_asking_the_same_again_too_soon() -> None:
    """The same offset within half a second brings one update only; within three seconds an empty poll waits."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        last = [anna.says("a").update, anna.says("b").update][1]
        assert len(await bot.get_updates(offset=1)) == 2
        assert len(await bot.get_updates(offset=1)) == 1
        server.clock.advance(4)
        assert len(await bot.get_updates(offset=1)) == 2
        assert await bot.get_updates(offset=last + 1, timeout=0) == ()
        poll = asyncio.create_task(bot.get_updates(offset=last + 1, timeout=0))
        await server.wait_for_calls("getUpdates", 5)
        await bot.get_me()
        assert not poll.done()
        server.clock.advance(3)
        assert await poll == ()

    play(story)


def test_two_pollers() -> None:
    """A second long poll ends the first with 409 in the real server's words; further 409s come 3 seconds late."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        polls = []
        for count in (1, 2, 3):
            polls.append(asyncio.create_task(bot.get_updates(timeout=50)))
            await server.wait_for_calls("getUpdates", count)
        with pytest.raises(Conflict, match=r"^Conflict: terminated by other getUpdates request; make sure that only"):
            await polls[0]
        await bot.get_me()
        await bot.get_me()
        assert not polls[1].done()
        server.clock.advance(3)
        with pytest.raises(Conflict):
            await polls[1]
        server.person(1).says("to the last one")
        assert len(await polls[2]) == 1

    play(story)
