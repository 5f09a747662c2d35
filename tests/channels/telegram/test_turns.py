"""The turns of one chat: their order, what is tried again, what is set aside, and for how long one holds up others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot.channels.telegram.composing import Composing, Out
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.line import Line, Outcome
from bot.channels.telegram.posting import Posting
from bot.channels.telegram.turns import HOLD_SECONDS, HOLD_SECONDS_IN_A_CROWD, TRIES, Chat, Turn, holds
from bot.edition import Edition
from tests.botapi import BotApiServer, Person
from tests.channels.telegram import lining
from tests.channels.telegram.clockwork import Clockwork
from tests.channels.telegram.lining import line_to
from tests.conftest import AT

DANGER, SCHEME, REST = "he has a big knife", "what is the scheme", "how long can i rest"
Story = Callable[[BotApiServer, Chat, Clockwork], Awaitable[None]]


def text(number: int, words: str, sent: datetime = AT) -> Turn:
    return Turn(Incoming(number, Ask.TEXT, chat=1, sent=sent, text=words, message=1))


def play(edition: Edition, patch: pytest.MonkeyPatch, story: Story) -> list[int]:
    """Run a story with the turns of one chat, at the moment AT; the numbers finished, in order."""
    finished: list[int] = []

    async def told(server: BotApiServer, line: Line, anna: Person) -> None:
        works = Clockwork(server, patch)
        chat = Chat(Composing(edition, "TestBot"), line, lambda: AT, finished.append)
        await story(server, chat, works)
        assert not chat.turns

    lining.play(told)
    return finished


def test_in_order(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages of one chat are answered in the order in which they came."""

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        chat.turns += [text(1, SCHEME), text(2, REST), text(3, "hello")]
        await chat.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["The", "You", "Hello."]

    assert play(tiny_edition, monkeypatch, story) == [1, 2, 3]


def test_a_crisis_reply_goes_first(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """What sounds like danger overtakes whatever of the same chat is not out yet."""

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        chat.turns += [text(1, SCHEME), text(2, REST), text(3, DANGER)]
        await chat.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["999:", "The", "You"]

    assert play(tiny_edition, monkeypatch, story) == [3, 1, 2]


def test_all_late_ones_together(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """Late ones are finished by one line, before those that are not late."""

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        old = AT - timedelta(minutes=20)
        chat.turns += [text(1, SCHEME, old), text(2, "hello"), text(3, REST, old)]
        await chat.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["I", "Hello."]

    assert play(tiny_edition, monkeypatch, story) == [1, 3, 2]


def test_tried_until_it_is_out(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """While Telegram is busy, the same again, after the pause that it names; finished once it is out."""

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        server.faults.too_many("sendMessage", retry_after=40, times=2)
        server.faults.error("sendMessage", code=502, times=2)
        chat.turns.append(text(1, "hello"))
        works.passing = True
        await chat.serve()
        assert len(server.sent) == 1
        assert len(works.pauses) == 4
        assert all(40 <= pause <= 40.5 for pause in works.pauses[:2])
        assert all(pause < 15 for pause in works.pauses[2:])

    assert play(tiny_edition, monkeypatch, story) == [1]


def test_what_came_during_a_pause_is_looked_at(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cry for help that comes while an earlier reply is being tried again goes out before it."""

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        server.faults.error("sendMessage", code=502, times=1)
        chat.turns.append(text(1, "hello"))
        serving = asyncio.create_task(chat.serve())
        await works.paused()
        chat.turns.append(text(2, DANGER))
        server.clock.advance(works.pauses[0])
        await serving
        assert [sent.text.split()[0] for sent in server.sent] == ["999:", "Hello."]

    assert play(tiny_edition, monkeypatch, story) == [2, 1]


def test_what_breaks_composing(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried three times and set aside; its neighbours are answered; the log names the kind of error only."""
    tried = []
    out = Composing.out

    def broken(self: Composing, incoming: Incoming, now: datetime) -> Out | None:
        if incoming.number == 1:
            tried.append(1)
            raise ValueError(incoming.text)
        return out(self, incoming, now)

    monkeypatch.setattr(Composing, "out", broken)

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        chat.turns += [text(1, "canary"), text(2, "hello")]
        await chat.serve()
        assert len(server.sent) == 1

    assert play(tiny_edition, monkeypatch, story) == [1, 2]
    assert len(tried) == TRIES
    assert "ValueError" in caplog.text
    assert "canary" not in caplog.text


def test_what_breaks_sending(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The same: three tries, then it is set aside and the next is answered."""
    go, tried = Posting.go, []

    async def broken(self: Posting, line: Line) -> tuple[Outcome, float]:
        if self.out.reply and self.out.reply.entry == "rest":
            tried.append(1)
            raise ValueError(self.out.reply.text)
        return await go(self, line)

    monkeypatch.setattr(Posting, "go", broken)

    async def story(server: BotApiServer, chat: Chat, works: Clockwork) -> None:
        chat.turns += [text(1, REST), text(2, "hello")]
        works.passing = True
        await chat.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["Hello."]

    assert play(tiny_edition, monkeypatch, story) == [1, 2]
    assert len(tried) == TRIES
    assert "ValueError" in caplog.text
    assert "You can rest" not in caplog.text


@pytest.mark.parametrize(
    ("crowded", "tried", "success", "held"),
    [
        (False, None, 0.0, True),
        (False, HOLD_SECONDS - 1, 0.0, True),
        (False, HOLD_SECONDS + 1, 0.0, False),
        (False, HOLD_SECONDS + 1, HOLD_SECONDS, True),
        (True, HOLD_SECONDS_IN_A_CROWD - 1, 0.0, True),
        (True, HOLD_SECONDS_IN_A_CROWD + 1, 0.0, False),
        (True, HOLD_SECONDS_IN_A_CROWD + 100, HOLD_SECONDS_IN_A_CROWD + 99, False),
        (True, HOLD_SECONDS_IN_A_CROWD + 100, HOLD_SECONDS_IN_A_CROWD + 101, True),
    ],
)
def test_how_long_one_holds_up_the_others(
    crowded: bool, tried: float | None, success: float, held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """30 seconds after its first try, in a crowd 2, an update no longer holds; but while nobody gets through, it does.

    In a crowd one reply since the first try is enough: those that Telegram shows have been answered, and no more come.
    ``tried`` and ``success``: so many seconds ago.
    """
    monkeypatch.setattr("bot.channels.telegram.turns.monotonic", lambda: 1000.0)
    line = line_to("http://127.0.0.1:9")
    line.last_success = 1000.0 - success
    turn = text(1, "hello")
    turn.first_try = None if tried is None else 1000.0 - tried
    assert holds(turn, line, crowded) is held
