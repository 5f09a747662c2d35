"""One Out on its way to Telegram: the calls it takes, and what is done where Telegram will not take one as it is."""

from __future__ import annotations

import pytest

from bot.channels.telegram.composing import Out
from bot.channels.telegram.line import Line, Outcome
from bot.channels.telegram.posting import Posting
from bot.model import Button, Kind, Reply
from tests.botapi import BotApiServer, Person, Sent
from tests.channels.telegram.lining import play

CARD = Reply(Kind.ANSWER, "en", "A < B & C.\n\nSource: none.", buttons=(Button("On", press="show:rest"),))
LONG = Reply(Kind.ANSWER, "en", "A sentence of some length. " * 400)
DONE = (Outcome.DONE, 0.0)
DAYS_3 = 3 * 24 * 3600


async def sent_by(line: Line, anna: Person, out: Out) -> Sent:
    assert await Posting(out, "Remove").go(line) == DONE
    return await anna.hears()


def test_a_reply() -> None:
    """It goes out as HTML, escaped, silent, without a preview, its buttons below, the remove button last."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        sent = await sent_by(line, anna, Out(1, CARD, answered=(1,)))
        assert sent.text == CARD.text
        assert "A &lt; B &amp; C." in sent.raw
        assert sent.silent
        assert not sent.link_preview
        assert sent.labels == ["On", "Remove"]
        assert sent.button("Remove").value == "x:1"

    play(story)


def test_a_long_reply() -> None:
    """It goes out in pieces that Telegram takes; the buttons are below the last only; nothing is lost."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        assert await Posting(Out(1, LONG, answered=(1,)), "Remove").go(line) == DONE
        assert [sent.labels for sent in server.sent] == [[], [], ["Remove"]]
        numbers = [sent.message_id for sent in server.sent]
        assert server.sent[-1].button("Remove").value == f"x:1,{numbers[0]},{numbers[1]}"
        assert " ".join(sent.text for sent in server.sent).split() == LONG.text.split()

    play(story)


def test_a_try_begins_where_the_last_one_stopped() -> None:
    """After a failure between two pieces, the first is not sent again."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        posting = Posting(Out(1, LONG), "Remove")
        server.faults.delay("sendMessage", seconds=0, times=1)
        server.faults.error("sendMessage", code=502, times=1)
        assert (await posting.go(line))[0] is Outcome.LATER
        assert posting.gone_out == [sent.message_id for sent in server.sent] == [2]
        assert await posting.go(line) == DONE
        assert " ".join(sent.text for sent in server.sent).split() == LONG.text.split()

    play(story)


def test_html_that_telegram_refuses() -> None:
    """Then the same words go out plain, with the same buttons."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.error("sendMessage", code=400, times=1)
        sent = await sent_by(line, anna, Out(1, CARD, answered=(1,)))
        assert sent.raw == sent.text == CARD.text
        assert sent.labels == ["On", "Remove"]
        server.faults.error("sendMessage", code=400)
        assert (await Posting(Out(1, CARD), "Remove").go(line))[0] is Outcome.REFUSED

    play(story)


def test_in_place() -> None:
    """An edit takes the place of the old message; where that one is gone, a new message comes."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        first = await sent_by(line, anna, Out(1, LONG))
        assert await Posting(Out(1, CARD, edit=first.message_id), "Remove").go(line) == DONE
        assert [(sent.message_id, sent.text) for sent in server.edited] == [(first.message_id, CARD.text)]
        before = len(server.sent)
        assert await Posting(Out(1, CARD, edit=first.message_id), "Remove").go(line) == DONE, "unchanged is well"
        assert len(server.sent) == before
        assert await Posting(Out(1, CARD, edit=999), "Remove").go(line) == DONE
        assert [sent.text for sent in server.sent[before:]] == [CARD.text]

    play(story)


def test_a_press_is_acknowledged_once_its_reply_is_out() -> None:
    """Not while the reply has to be tried again; then silently."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        press = anna.presses(await sent_by(line, anna, Out(1, CARD)), "On")
        posting = Posting(Out(1, CARD, query=press.query), "Remove")
        server.faults.too_many("sendMessage", retry_after=5, times=1)
        outcome, wait = await posting.go(line)
        assert outcome is Outcome.LATER
        assert wait >= 5
        assert not server.answered
        assert await posting.go(line) == DONE
        assert [(each.query, each.text) for each in server.answered] == [(press.query, "")]
        assert len(server.sent) == 2

    play(story)


def test_no_acknowledgement_does_no_harm() -> None:
    """A press that is too old to be acknowledged has its reply all the same, once."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        press = anna.presses(await sent_by(line, anna, Out(1, CARD)), "On")
        server.clock.advance(60)
        assert await Posting(Out(1, CARD, query=press.query), "Remove").go(line) == DONE
        assert len(server.sent) == 2
        assert not server.answered

    play(story)


def test_remove() -> None:
    """The reply and what it answered go away, and a word says so; while Telegram is busy, nothing is said yet."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        sent = await sent_by(line, anna, Out(1, CARD, answered=(1,)))
        press = anna.presses(sent, "Remove")
        posting = Posting(Out(1, remove=(sent.message_id, 1), query=press.query, note="gone", failed_note="no"), "R")
        server.faults.error("deleteMessages", code=502, times=1)
        assert (await posting.go(line))[0] is Outcome.LATER
        assert not server.answered
        assert await posting.go(line) == DONE
        assert set(server.deleted) == {(1, sent.message_id), (1, 1)}
        assert [(each.text, each.alert) for each in server.answered] == [("gone", False)]

    play(story)


def test_too_old_to_remove() -> None:
    """After 48 hours Telegram lets nothing be removed: then that is said, and nothing is claimed."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        sent = await sent_by(line, anna, Out(1, CARD, answered=(1,)))
        server.clock.advance(DAYS_3)
        press = anna.presses(sent, "Remove")
        out = Out(1, remove=(sent.message_id, 1), query=press.query, note="gone", failed_note="no")
        assert (await Posting(out, "Remove").go(line))[0] is Outcome.REFUSED
        assert not server.deleted
        assert [(each.text, each.alert) for each in server.answered] == [("no", True)]

    play(story)


def test_in_place_in_pieces() -> None:
    """The remove button below the last piece names the message that was changed, as it is the first piece."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        first = await sent_by(line, anna, Out(1, CARD))
        assert await Posting(Out(1, LONG, edit=first.message_id, answered=(1,)), "Remove").go(line) == DONE
        second = server.sent[1].message_id
        assert server.sent[-1].button("Remove").value == f"x:1,{first.message_id},{second}"

    play(story)


@pytest.mark.parametrize("code", [401, 404])
def test_the_token_is_revoked(code: int) -> None:
    """The reply is not given up: it goes out later, with a new token."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        server.faults.error(code=code)
        assert (await Posting(Out(1, CARD), "Remove").go(line))[0] is Outcome.LATER

    play(story)


def test_blocked_by_the_user() -> None:
    """There is nobody to send to: gone, without a second try."""

    async def story(server: BotApiServer, line: Line, anna: Person) -> None:
        anna.blocks_bot()
        assert (await Posting(Out(1, LONG, answered=(1,)), "Remove").go(line))[0] is Outcome.GONE
        assert server.calls["sendMessage"] == 1

    play(story)
