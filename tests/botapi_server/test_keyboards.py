"""Inline keyboards: one bad button spoils the whole."""

from __future__ import annotations

import pytest
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, call, one_button, play


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": [{"text": "a"}]}', 'field "inline_keyboard" of the InlineKeyboardMarkup'),
        ('{"inline_keyboard": [["a"]]}', "InlineKeyboardButton must be an Object"),
        ('{"inline_keyboard": [[{"url": "https://example.org"}]]}', 'Can\'t find field "text"'),
        ('{"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}', "button text must be non-empty"),
        (one_button(), "Text buttons are unallowed in the inline keyboard"),
        (one_button(callback_data=""), "Text buttons are unallowed in the inline keyboard"),
        (one_button(callback_data=5), 'Field "callback_data" must be of type String'),
        (one_button(callback_data="a", url="https://example.org"), "exactly one of the optional fields"),
        (one_button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (one_button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (one_button(url="https://localhost/a"), "Wrong HTTP URL"),
        (one_button(url="ftp://example.org"), "Unsupported URL protocol"),
        (one_button(url="https://"), "URL host is empty"),
        (one_button(url="https://exa mple.org"), "Disallowed character in URL host"),
        (one_button(url="https://example.org:99999"), "Wrong port number"),
        (one_button(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (one_button(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (one_button(copy_text="116 123"), 'Can\'t find field "text"'),
        ('{"inline_keyboard": [' + ",".join(['[{"text": "a", "callback_data": "a"}]'] * 101) + "]}", "too long"),
        (one_button(callback_data="a")[:-3] + " " * 10_000 + "]]}", "reply markup is too long"),
    ],
)
def test_keyboards_that_are_refused(markup: str, reason: str) -> None:
    """A keyboard is refused for any one bad button, and nothing is sent."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        status, answer = await call(server, "sendMessage", data={"chat_id": "1", "text": "a", "reply_markup": markup})
        assert status == 400
        assert answer["description"].startswith("Bad Request: ")
        assert reason in answer["description"]
        assert not server.sent

    play(story)


def test_keyboards_that_are_taken() -> None:
    """Each action of the documents, at its limit, is taken and shown."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        buttons = [
            InlineKeyboardButton("data", callback_data="é" * 32),
            InlineKeyboardButton("http", url="http://example.org"),
            InlineKeyboardButton("tg", url="tg://user?id=5"),
            InlineKeyboardButton("copy", copy_text=CopyTextButton("x" * 256)),
            InlineKeyboardButton("inline", switch_inline_query=""),
            InlineKeyboardButton("here", switch_inline_query_current_chat="q"),
        ]
        message = await bot.send_message(1, "a", reply_markup=InlineKeyboardMarkup.from_column(buttons))
        assert message.reply_markup == InlineKeyboardMarkup.from_column(buttons)
        sent = server.sent[0]
        assert sent.labels == ["data", "http", "tg", "copy", "inline", "here"]
        assert (sent.button("copy").action, sent.button("copy").value) == ("copy_text", "x" * 256)
        await bot.send_message(
            1, "a", reply_markup=InlineKeyboardMarkup.from_column([InlineKeyboardButton("a", callback_data="a")] * 100)
        )

    play(story)
