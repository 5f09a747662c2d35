"""editMessageText, deleteMessage and deleteMessages."""

from __future__ import annotations

import pytest
from telegram import Bot, Message
from telegram.error import BadRequest

from tests.botapi import BotApiServer
from tests.botapi_server.playing import DAY, anna_of, call, keyboard, play


def test_editing() -> None:
    """An edit replaces text and keyboard; the same content again, or another's message, is refused."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        number = (await bot.send_message(1, "a", reply_markup=keyboard(("A", "a")))).message_id
        with pytest.raises(BadRequest, match=r"^Message is not modified: specified new message content and reply"):
            await bot.edit_message_text("a", 1, number, reply_markup=keyboard(("A", "a")))
        edited = await bot.edit_message_text("<b>a</b>", 1, number, parse_mode="HTML")
        assert isinstance(edited, Message)
        assert edited.edit_date
        assert edited.reply_markup is None
        assert len(server.sent) == 1
        assert server.edited[0].edit
        assert server.edited[0].message_id == number
        with pytest.raises(BadRequest, match=r"^Message to edit not found$"):
            await bot.edit_message_text("b", 1, 99)
        with pytest.raises(BadRequest, match=r"^Message can't be edited$"):
            await bot.edit_message_text("b", 1, 1)
        with pytest.raises(BadRequest, match=r"^Inline keyboard expected$"):
            await call_ok(server, "editMessageText", chat_id=1, message_id=number, text="c", reply_markup='{"x": 1}')
        assert (await anna.hears()).text == "a"
        assert (await anna.hears(edits=True)).edit
        await bot.edit_message_text("passed over", 1, number)
        await bot.send_message(1, "b")
        assert (await anna.hears()).text == "b"

    play(story)


async def call_ok(server: BotApiServer, method: str, **arguments: object) -> None:
    """A raw call that raises as the library would."""
    _, answer = await call(server, method, json=arguments)
    if not answer["ok"]:
        raise BadRequest(answer["description"])


def test_deleting_within_48_hours() -> None:
    """Both sides' messages of a private chat can be deleted for 48 hours, then not; what is gone is not found."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        mine = await bot.send_message(1, "a")
        await bot.delete_message(1, 1)
        with pytest.raises(BadRequest, match=r"^Message to delete not found$"):
            await bot.delete_message(1, 1)
        server.clock.advance(2 * DAY + 2)
        with pytest.raises(BadRequest, match=r"^Message can't be deleted for everyone$"):
            await bot.delete_message(1, mine.message_id)
        young = anna.says("new")
        with pytest.raises(BadRequest, match=r"^Message can't be deleted for everyone$"):
            await bot.delete_messages(1, [mine.message_id, young.message_id])
        assert server.deleted == [(1, 1)]

    play(story)


def test_deleting_many() -> None:
    """Unknown numbers are skipped; more than 100, none, or no numbers are refused."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna = anna_of(server)
        said = anna.says("more")
        assert await bot.delete_messages(1, [said.message_id, 1, 98, 99])
        assert await server.wait_for_deleted(2) == [(1, 2), (1, 1)]
        for listed in ("[]", "", "5", '["x"]', "[0]", "[true]", str(list(range(1, 102)))):
            assert (await call(server, "deleteMessages", data={"chat_id": "1", "message_ids": listed}))[0] == 400
        assert await bot.delete_messages(1, list(range(1, 101)))

    play(story)


def test_in_a_group_only_its_own() -> None:
    """In a group the bot may delete what it wrote, not what others wrote."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        said = server.person(1).in_group(-5).says("hi")
        mine = await bot.send_message(-5, "a")
        with pytest.raises(BadRequest, match=r"^Message can't be deleted$"):
            await bot.delete_message(-5, said.message_id)
        await bot.delete_message(-5, mine.message_id)

    play(story)
