"""What the loop does with batches that bring nothing, with fetching that breaks, and with its numbers on disk."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from bot.channels.telegram import receiving
from bot.channels.telegram.line import Line
from bot.channels.telegram.receiving import LOOK_AGAIN, SYNC_EVERY, Receiver
from bot.edition import Edition
from bot.keeping.numbers import Numbers
from tests.channels.telegram.clockwork import hurry
from tests.channels.telegram.playing import Playing, play


def test_a_batch_that_brings_nothing_new(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update without a number cannot be confirmed and comes at once again: the loop pauses before it asks again."""
    pauses: list[float] = []

    async def pause(self: Receiver, seconds: float) -> None:
        pauses.append(seconds)

    async def story(it: Playing) -> None:
        monkeypatch.setattr(Receiver, "_pause", pause)
        it.server.raw_update({"update_id": None})
        await it.server.wait_for_calls("getUpdates", it.server.calls["getUpdates"] + 3)
        assert len(pauses) >= 2
        assert set(pauses) == {LOOK_AGAIN}

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize("error", [RecursionError, ValueError, MemoryError, OSError])
def test_whatever_is_raised_while_fetching(
    error: type[Exception],
    tiny_edition: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is waited out and told once, by kind only; whoever wrote meanwhile is answered."""
    updates, left = Line.updates, [error("canary")] * 3

    async def breaking(self: Line, offset: int | None, seconds: int) -> list[object]:
        if left:
            raise left.pop()
        return await updates(self, offset, seconds)

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("hello")
        await anna.hears()

    hurry(monkeypatch)
    monkeypatch.setattr(Line, "updates", breaking)
    play(story, tiny_edition, tmp_path)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("bot.")] == [
        f"Telegram cannot be reached ({error.__name__}): trying again until it can.",
        "Telegram is there again.",
    ]


def test_a_full_disk(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """When a number cannot be written down, people are answered all the same, once each; it is told by kind."""

    def full(file: int, bytes_: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def story(it: Playing) -> None:
        monkeypatch.setattr(os, "write", full)
        it.server.faults.too_many(chat=2, retry_after=1, times=1)  # so that what is behind it is shown again
        it.server.person(2).says("hello")
        anna = it.server.person(1)
        for _ in range(3):
            said = anna.says("hello")
            await anna.hears()
        await it.server.all_confirmed()
        assert sorted(sent.chat for sent in it.server.sent) == [1, 1, 1, 2]
        assert said.update in it.numbers

    play(story, tiny_edition, tmp_path)
    assert "An update number could not be written down: OSError" in caplog.text


def test_numbers_are_synced_once_a_second(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much is answered meanwhile; in a thread of its own, for a disk may be slow."""
    moment, sync = [1000.0], Numbers.sync
    threads: list[int] = []

    def noted(self: Numbers) -> None:
        threads.append(threading.get_ident())
        sync(self)

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for seconds, synced in ((0.0, 1), (SYNC_EVERY / 2, 1), (SYNC_EVERY / 2, 2), (SYNC_EVERY / 2, 2)):
            moment[0] += seconds
            anna.says("hello")
            await anna.hears()
            await it.server.all_confirmed()
            assert len(threads) == synced
        assert threading.get_ident() not in threads
        monkeypatch.setattr(Numbers, "sync", sync)

    monkeypatch.setattr(receiving, "monotonic", lambda: moment[0])
    monkeypatch.setattr(Numbers, "sync", noted)
    assert SYNC_EVERY == 1.0
    play(story, tiny_edition, tmp_path)
