"""People, groups and whatever they send."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from tests.botapi import BotApiServer
from tests.botapi_server.playing import play


@pytest.mark.parametrize("kind", [
    "voice", "audio", "photo", "sticker", "document", "video", "video_note", "animation", "contact", "location",
    "venue", "dice", "poll",
])  # fmt: skip
def test_everything_that_is_no_text(kind: str) -> None:
    """python-telegram-bot reads every kind of message that a person can send."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        server.person(1).sends(kind, caption="look")
        message = (await bot.get_updates())[0].message
        assert message is not None
        assert getattr(message, kind)
        assert message.caption == "look"

    play(story)


def test_people_write_and_edit() -> None:
    """Names, language, commands and edits arrive as from the real server."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1, name="Anna", username="anna_a", language_code="sq")
        said = anna.says("/start nrm-what-is")
        anna.edits(said, "help")
        first, second = await bot.get_updates()
        assert first.message is not None
        assert first.message.from_user is not None
        user = first.message.from_user
        assert (user.id, user.first_name, user.username, user.language_code) == (1, "Anna", "anna_a", "sq")
        assert [(e.type, e.offset, e.length) for e in first.message.entities] == [("bot_command", 0, 6)]
        assert second.edited_message is not None
        assert second.edited_message.text == "help"
        assert second.edited_message.message_id == said.message_id
        assert not second.edited_message.entities

    play(story)


def test_groups() -> None:
    """In a group the person and the chat differ; the bot hears of being added, and can leave."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = server.person(1).in_group(-1001234567890, title="Friends")
        anna.says("@TestBot hello")
        added, heard = await bot.get_updates()
        assert added.my_chat_member is not None
        assert added.my_chat_member.new_chat_member.status == "member"
        assert heard.message is not None
        assert heard.message.from_user is not None
        assert (heard.message.chat.type, heard.message.chat.title, heard.message.from_user.id) == (
            "supergroup", "Friends", 1,
        )  # fmt: skip
        await bot.send_message(-1001234567890, "hi")
        assert (await anna.hears()).chat == -1001234567890
        await bot.leave_chat(-1001234567890)
        with pytest.raises(Forbidden, match=r"bot is not a member of the group chat"):
            await bot.send_message(-1001234567890, "hi")
        server.person(2).says("x")
        with pytest.raises(BadRequest, match=r"^Chat member status can't be changed in private chats$"):
            await bot.leave_chat(2)

    play(story)
