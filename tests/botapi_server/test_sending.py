"""sendMessage: what comes back, and what is refused."""

from __future__ import annotations

import pytest
from telegram import Bot, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, call, keyboard, play


def test_message_comes_back_whole() -> None:
    """The Message that python-telegram-bot gets back holds its number, date, chat, author, text and keyboard."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        first = await bot.send_message(
            1, "One <b>two</b>", parse_mode=ParseMode.HTML, reply_markup=keyboard(("A", "a"))
        )
        second = await bot.send_message(1, "Three", reply_parameters=ReplyParameters(first.message_id))
        assert second.message_id > first.message_id
        assert first.from_user is not None
        assert first.from_user.id == bot.id
        assert (first.chat.id, first.chat.username, first.text) == (1, "anna_a", "One two")
        assert [(e.type, e.offset, e.length) for e in first.entities] == [("bold", 4, 3)]
        assert first.reply_markup == keyboard(("A", "a"))
        assert second.reply_to_message is not None
        assert second.reply_to_message.message_id == first.message_id
        assert abs(first.date.timestamp() - server.clock.now()) < 5
        assert (await anna.hears()).buttons[0][0].value == "a"

    play(story)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("\u2800\u200b", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("é" * 16385, "text is too long"),
    ],
)
def test_texts_that_are_refused(text: str, reason: str) -> None:
    """Empty, blank and overlong texts are refused, in the real server's words, and nothing is sent."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        with pytest.raises(BadRequest) as refused:
            await bot.send_message(1, text)
        assert refused.value.message == reason[0].upper() + reason[1:]
        assert not server.sent

    play(story)


def test_lone_surrogate() -> None:
    """Half of a surrogate pair, however it comes in, is refused."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        status, answer = await call(
            server,
            "sendMessage",
            content=b'{"chat_id": 1, "text": "a\\ud800"}',
            headers={"Content-Type": "application/json"},
        )
        assert (status, answer["description"]) == (400, "Bad Request: strings must be encoded in UTF-8")

    play(story)


def test_length_is_counted_after_parsing() -> None:
    """4096 code points may be shown, whatever the markup took besides, and astral letters count once."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        await bot.send_message(1, "<b>" + "&lt;" * 4096 + "</b>", parse_mode="HTML")
        await bot.send_message(1, "🙂" * 4096)
        assert [len(sent.text) for sent in server.sent] == [4096, 4096]

    play(story)


def test_text_is_cleaned_and_trimmed() -> None:
    """Control characters become spaces, CR and direction marks vanish, ends are trimmed; entities move along."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        await bot.send_message(1, " a\tb\r\u202ec 🙂<i> d </i> \n", parse_mode="HTML")
        assert server.sent[0].text == "a bc 🙂 d"
        assert server.sent[0].entities == ({"type": "italic", "offset": 7, "length": 2},)

    play(story)


def test_chats_that_cannot_be_written_to() -> None:
    """A chat that never wrote is not found; a person who blocked the bot is 403, until they unblock it."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1)
        for chat in (1, 2, "@nobody"):
            with pytest.raises(BadRequest, match=r"^Chat not found$"):
                await bot.send_message(chat, "hi")
        anna.says("hello")
        assert anna.blocks_bot()
        with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
            await bot.send_message(1, "hi")
        with pytest.raises(ValueError, match=r"blocked"):
            anna.says("not heard")
        assert anna.unblocks_bot()
        await bot.send_message(1, "hi")
        changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
        assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]

    play(story)


def test_answering_a_message_that_is_gone() -> None:
    """A reply to a message that is not there is refused, unless the bot allows sending without."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        with pytest.raises(BadRequest, match=r"^Message to be replied not found$"):
            await bot.send_message(1, "hi", reply_parameters=ReplyParameters(99))
        await bot.send_message(1, "hi", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True))
        assert server.sent[0].reply_to is None

    play(story)
