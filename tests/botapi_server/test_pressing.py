"""Buttons that are pressed, and answerCallbackQuery."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, keyboard, play


def test_pressing_a_button() -> None:
    """A press by label or data arrives as callback query with its message, and can be answered."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        await bot.send_message(1, "Choose", reply_markup=keyboard(("Yes", "y"), ("No", "n")))
        sent = await anna.hears()
        pressed = [anna.presses(sent, "Yes"), anna.presses(sent, "n")]
        queries = [u.callback_query for u in await bot.get_updates() if u.callback_query]
        assert [query.data for query in queries] == ["y", "n"]
        assert [query.id for query in queries] == [one.query for one in pressed]
        assert isinstance(queries[0].message, Message)
        assert queries[0].message.text == "Choose"
        await bot.answer_callback_query(queries[0].id, "Thanks", show_alert=True)
        answered = (await server.wait_for_answered(1))[0]
        assert (answered.query, answered.text, answered.alert) == (pressed[0].query, "Thanks", True)
        with pytest.raises(BadRequest, match=r"^Message_too_long$"):
            await bot.answer_callback_query(queries[1].id, "x" * 201)
        with pytest.raises(LookupError, match=r"no button 'Maybe' among"):
            anna.presses(sent, "Maybe")

    play(story)


def test_late_and_unknown_answers() -> None:
    """A press that is too old, or was never made, cannot be answered."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        await bot.send_message(1, "Choose", reply_markup=keyboard(("Yes", "y")))
        pressed = anna.presses(server.sent[0], "y")
        server.clock.advance(15)
        for query in (pressed.query, "12345", "x"):
            with pytest.raises(BadRequest, match=r"^Query is too old and response timeout expired or query id is inv"):
                await bot.answer_callback_query(query)

    play(story)


def test_pressing_what_is_gone_or_no_callback() -> None:
    """An old button can be pressed although its message was deleted; a link or copy button says nothing."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        message = await bot.send_message(1, "Choose", reply_markup=keyboard(("Yes", "y")))
        await bot.delete_message(1, message.message_id)
        anna.presses(server.sent[0], "Yes")
        query = (await bot.get_updates())[-1].callback_query
        assert query is not None
        assert query.message is not None
        assert not query.message.is_accessible
        link = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Site", url="https://example.org"))
        await bot.send_message(1, "Look", reply_markup=link)
        with pytest.raises(LookupError, match=r"the button 'Site' has url"):
            anna.presses(server.sent[1], "Site")

    play(story)
