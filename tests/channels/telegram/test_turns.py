"""The turns of one chat: their order, what is tried again, what is set aside, and for how long one holds up others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.late import LateLines
from bot.channels.telegram.line import NORMAL, Line, Outcome
from bot.channels.telegram.out import Out
from bot.channels.telegram.posting import Posting
from bot.channels.telegram.turns import HOLD_SECONDS, TRIES, Lane, Turn, composed, holds
from bot.edition import Edition
from tests.botapi import BotApiServer, Person
from tests.channels.telegram import lining
from tests.channels.telegram.clockwork import Clockwork
from tests.channels.telegram.lining import line_to
from tests.conftest import AT

DANGER, SCHEME, REST = "he has a big knife", "what is the scheme", "how long can i rest"
Story = Callable[[BotApiServer, "Playing", Clockwork], Awaitable[None]]


class Playing:
    """One lane, and what it has finished and handed over."""

    def __init__(self, edition: Edition, line: Line, takes_late: bool) -> None:
        self.composing = Composing(edition, "TestBot")
        self.finished: list[int] = []
        self.handed_over: list[int] = []
        over = self.handed_over

        def too_late(turn: Turn) -> None:
            over.append(turn.incoming.number)

        self.lane = Lane(self.composing, line, lambda: self.now, self.finished.append, None if takes_late else too_late)
        self.now = AT

    def adds(self, number: int, words: str, sent: datetime = AT, ask: Ask = Ask.TEXT) -> None:
        incoming = Incoming(number, ask, chat=1, sent=sent, text=words, message=1)
        posting = composed(incoming, self.composing, AT)
        assert posting
        self.lane.add(Turn(incoming, posting))


def play(edition: Edition, patch: pytest.MonkeyPatch, story: Story, takes_late: bool = True) -> Playing:
    """Run a story with the turns of one lane, at the moment AT, until all are finished."""
    played: list[Playing] = []

    async def told(server: BotApiServer, line: Line, anna: Person) -> None:
        works = Clockwork(server, patch)
        it = Playing(edition, line, takes_late)
        played.append(it)
        await story(server, it, works)
        assert not it.lane.turns

    lining.play(told)
    return played[0]


def test_in_order(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages of one chat are answered in the order in which they came."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        for number, words in enumerate((SCHEME, REST, "hello"), 1):
            it.adds(number, words)
        await it.lane.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["The", "You", "Hello."]

    assert play(tiny_edition, monkeypatch, story).finished == [1, 2, 3]


def test_all_late_ones_together(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """Late ones are finished by one line, before those that are not late."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        old = AT - timedelta(minutes=20)
        it.adds(1, SCHEME, old)
        it.adds(2, "hello")
        it.adds(3, REST, old)
        await it.lane.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["I", "Hello."]

    assert play(tiny_edition, monkeypatch, story).finished == [1, 3, 2]


def test_late_ones_that_come_in_later_change_the_line(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat has one line for all of them, however many batches they come in."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        old = AT - timedelta(minutes=20)
        it.adds(1, SCHEME, old)
        await it.lane.serve()
        it.adds(2, REST, old)
        await it.lane.serve()
        assert len(server.sent) == 1
        assert server.edited[-1].labels == ["Answer 1", "Answer 2", "Remove this"]

    assert play(tiny_edition, monkeypatch, story).finished == [1, 2]


def test_a_lane_for_danger_hands_over_what_is_late(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other lane has one line for all late ones of the chat."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        it.adds(1, DANGER, AT - timedelta(minutes=20))
        it.adds(2, DANGER)
        await it.lane.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["999:"]

    played = play(tiny_edition, monkeypatch, story, takes_late=False)
    assert (played.finished, played.handed_over) == ([2], [1])


def test_it_grows_late_while_it_waits_for_its_place(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """Age is judged just before the send: what was fresh when its turn came is not answered openly any more."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        places = it.lane.line._places[False]
        for _ in range(NORMAL):
            await places.acquire()
        it.adds(1, SCHEME)
        serving = asyncio.create_task(it.lane.serve())
        await asyncio.sleep(0)
        it.now = AT + timedelta(minutes=20)
        for _ in range(NORMAL):
            places.release()
        await serving
        assert [sent.text.split()[0] for sent in server.sent] == ["I"]

    assert play(tiny_edition, monkeypatch, story).finished == [1]


def test_tried_until_it_is_out(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """While Telegram is busy, the same again, after the pause that it names; finished once it is out."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        server.faults.too_many("sendMessage", retry_after=40, times=2)
        server.faults.error("sendMessage", code=502, times=2)
        it.adds(1, "hello")
        works.passing = True
        await it.lane.serve()
        assert len(server.sent) == 1
        assert len(works.pauses) == 4
        assert all(40 <= pause <= 40.5 for pause in works.pauses[:2])
        assert all(pause < 15 for pause in works.pauses[2:])

    assert play(tiny_edition, monkeypatch, story).finished == [1]


def test_who_comes_during_a_pause_knows_when_it_ends(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """It will not be tried before, either."""

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        server.faults.too_many("sendMessage", retry_after=300, times=1)
        it.adds(1, "hello")
        serving = asyncio.create_task(it.lane.serve())
        await works.paused()
        it.adds(2, REST)
        first, second = it.lane.turns
        assert first.next_try == second.next_try >= server.clock.now() + 300
        server.clock.advance(301)
        await serving

    assert play(tiny_edition, monkeypatch, story).finished == [1, 2]


def test_what_breaks_composing(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried three times and set aside; the log names the kind of error only."""
    tried = []

    def broken(self: Composing, incoming: Incoming, now: datetime) -> Out | None:
        tried.append(1)
        raise ValueError(incoming.text)

    monkeypatch.setattr(Composing, "out", broken)
    assert composed(Incoming(1, Ask.TEXT, chat=1, sent=AT, text="canary"), Composing(tiny_edition, "x"), AT) is None
    assert len(tried) == TRIES
    assert "ValueError" in caplog.text
    assert "canary" not in caplog.text


def test_what_breaks_the_late_line(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The same: the lane goes on with the next, and does not die."""

    def broken(self: LateLines, *given: object) -> Out:
        raise ValueError("canary")

    monkeypatch.setattr(LateLines, "line_for", broken)

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        it.adds(1, SCHEME, AT - timedelta(minutes=20))
        it.adds(2, "hello")
        works.passing = True
        await it.lane.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["Hello."]

    assert play(tiny_edition, monkeypatch, story).finished == [1, 2]
    assert "ValueError" in caplog.text
    assert "canary" not in caplog.text


def test_what_breaks_sending(
    tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The same: three tries, then it is set aside and the next is answered."""
    go, tried = Posting.go, []

    async def broken(self: Posting, line: Line, stale: Callable[[], bool]) -> tuple[Outcome, float]:
        if self.out.reply and self.out.reply.entry == "rest":
            tried.append(1)
            raise ValueError(self.out.reply.text)
        return await go(self, line, stale)

    monkeypatch.setattr(Posting, "go", broken)

    async def story(server: BotApiServer, it: Playing, works: Clockwork) -> None:
        it.adds(1, REST)
        it.adds(2, "hello")
        works.passing = True
        await it.lane.serve()
        assert [sent.text.split()[0] for sent in server.sent] == ["Hello."]

    assert play(tiny_edition, monkeypatch, story).finished == [1, 2]
    assert len(tried) == TRIES
    assert "ValueError" in caplog.text
    assert "You can rest" not in caplog.text


@pytest.mark.parametrize(
    ("crowded", "times", "held"),
    [
        (False, (0.0, 0.0, 0.0), True),
        (False, (HOLD_SECONDS - 1, 0.0, 0.0), True),
        (False, (HOLD_SECONDS + 1, 0.0, 0.0), False),
        (False, (HOLD_SECONDS + 1, 0.0, HOLD_SECONDS), True),
        (False, (1.0, 300.0, 0.0), True),
        (True, (1.0, 300.0, 0.0), False),
        (True, (1.0, 300.0, 2.0), True),
        (True, (HOLD_SECONDS + 100, 0.0, HOLD_SECONDS), False),
        (True, (1.0, 5.0, 0.0), True),
        (True, (HOLD_SECONDS + 1, 5.0, 0.0), False),
    ],
)
def test_how_long_one_holds_up_the_others(
    crowded: bool, times: tuple[float, float, float], held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """30 seconds from its coming in; in a crowd, not at all if Telegram has put it off for longer.

    But while nobody gets through, it does. Times: how long ago it came in, for how long it is still put off, how long
    ago somebody got through (seconds).
    """
    waited, put_off, success = times
    monkeypatch.setattr("bot.channels.telegram.turns.monotonic", lambda: 1000.0)
    line = line_to("http://127.0.0.1:9")
    line.last_success = 1000.0 - success
    turn = Turn(Incoming(1, Ask.TEXT), Posting(Out(1), ""), since=1000.0 - waited)
    turn.next_try = 1000.0 + put_off if put_off else 0.0
    assert holds(turn, line, crowded, alone=False) is held
    assert holds(turn, line, crowded, alone=True) is (held and not (crowded and put_off > HOLD_SECONDS))
