"""Late updates that are no plain message: in a group, and edited messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from tests.channels.telegram.clockwork import Clockwork
from tests.channels.telegram.playing import Playing, play

DANGER = "he has a big knife"
LINK = "I answer in a private chat only: https://t.me/TestBot"


def test_late_in_a_group(tiny_edition: Edition, tmp_path: Path) -> None:
    """In a group there is only ever the one line with the link; to what is late, nothing."""

    async def story(it: Playing) -> None:
        group = it.server.person(1).in_group(-5)
        group.says("@TestBot hello", date=int(it.server.clock.now()) - 1200)
        await it.server.all_confirmed()
        assert not it.server.sent
        group.says("@TestBot hello")
        heard = await group.hears()
        assert heard.text == LINK
        assert heard.labels == []

    play(story, tiny_edition, tmp_path)


def test_it_grows_late_in_a_group(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same when it was new as it came and is late once Telegram takes it: no line for late ones in a group."""

    async def story(it: Playing) -> None:
        works, group = Clockwork(it.server, monkeypatch), it.server.person(1).in_group(-5)
        it.server.faults.error("sendMessage", code=502, times=1)
        group.says("@TestBot hello")
        await works.paused()
        it.server.clock.advance(1200)
        await it.server.all_confirmed()
        assert {sent.text for sent in it.server.sent} <= {LINK}

    play(story, tiny_edition, tmp_path)


def test_an_old_message_is_edited_into_danger_now(tiny_edition: Edition, tmp_path: Path) -> None:
    """It is the edit that is new: whoever edits an old message into a cry for help holds the phone now."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("hello")
        await anna.hears()
        it.server.clock.advance(1200)
        anna.edits(said, DANGER)
        assert (await anna.hears()).text.startswith("999: call now")

    play(story, tiny_edition, tmp_path)
