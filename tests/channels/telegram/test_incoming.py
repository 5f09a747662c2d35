"""A raw update -> what it asks of us; of a person it keeps the chat's number and the language of their app."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot, User

from bot.channels.telegram.incoming import Ask, Incoming, number_of, read_update
from tests.botapi import TOKEN
from tests.botapi.entities import find_entities, in_utf16
from tests.conftest import AT

BOT = Bot(TOKEN)
ANNA = {"id": 1, "is_bot": False, "first_name": "Zanziba", "username": "quokka", "language_code": "sq"}
OURSELVES = {"id": 110201543, "is_bot": True, "first_name": "Guide", "username": "TestBot"}
BOT._bot_user = User(110201543, "Guide", True, username="TestBot")  # as getMe would have told it
PRIVATE = {"id": 1, "type": "private", "first_name": "Zanziba", "username": "quokka"}
GROUP = {"id": -5, "type": "group", "title": "Friends"}
DATE = int(AT.timestamp())


def message(**changed: Any) -> dict[str, Any]:
    return {"message_id": 9, "from": ANNA, "chat": PRIVATE, "date": DATE, "text": "hello"} | changed


def in_group(text: str, **changed: Any) -> dict[str, Any]:
    """A text in a group, its names marked as Telegram marks them."""
    return message(chat=GROUP, text=text, entities=in_utf16(text, find_entities(text, []))) | changed


def read(**update: Any) -> Incoming:
    return read_update({"update_id": 7} | update, BOT, "TestBot", AT)


def pressed(**changed: Any) -> dict[str, Any]:
    rows = [[{"text": "A", "callback_data": "show:a"}, {"text": "B", "url": "https://example.org"}],
            [{"text": "Remove", "callback_data": "x:8"}]]  # fmt: skip
    under = message(**{"from": OURSELVES}, reply_markup={"inline_keyboard": rows})
    return {"id": "q1", "from": ANNA, "chat_instance": "1", "data": "show:a", "message": under} | changed


def test_a_text() -> None:
    """Chat, moment in UTC, words, language and number: all that an answer needs."""
    found = read(message=message())
    assert found == Incoming(7, Ask.TEXT, chat=1, sent=AT, text="hello", language="sq", message=9)
    assert found.sent is not None
    assert found.sent.tzinfo is UTC


def test_nothing_of_the_person_is_kept() -> None:
    """Neither name nor username, in no field; and there are no more fields than these."""
    for found in (read(message=message()), read(callback_query=pressed()), read(edited_message=message())):
        assert "Zanziba" not in repr(found)
        assert "quokka" not in repr(found)
    names = {field.name for field in fields(Incoming)}
    assert names == {"number", "ask", "chat", "sent", "text", "language", "message", "query", "keyboard", "album"}


def test_an_edited_text() -> None:
    """Known as such."""
    assert read(edited_message=message(text="now")).ask is Ask.EDITED


def test_an_edit_is_sent_when_it_is_made() -> None:
    """Its moment is that of the change (edit_date), not that of the first version."""
    assert read(edited_message=message(date=DATE - 3600, edit_date=DATE)).sent == AT


def test_a_caption_is_the_text_of_what_is_no_text() -> None:
    """A photo with words under it; one without."""
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    bare = {key: value for key, value in message(photo=photo).items() if key != "text"}
    assert (read(message=bare).ask, read(message=bare).text) == (Ask.OTHER, "")
    assert read(message=bare | {"caption": "look"}).text == "look"


def test_a_press() -> None:
    """What was pressed, under which message, and what else could be pressed there; it was sent when it came in."""
    found = read(callback_query=pressed())
    assert found == Incoming(
        7, Ask.PRESS, chat=1, sent=AT, text="show:a", language="sq", message=9, query="q1", keyboard=("show:a", "x:8")
    )


def test_a_press_under_a_message_that_is_gone() -> None:
    """Telegram tells only its number: the press still counts."""
    found = read(callback_query=pressed(message={"chat": PRIVATE, "message_id": 9, "date": 0}))
    assert (found.ask, found.message, found.keyboard) == (Ask.PRESS, 9, ())


@pytest.mark.parametrize("changed", [{"message": message(chat=GROUP)}, {"message": None, "inline_message_id": "i"}])
def test_a_press_outside_a_private_chat_is_nothing(changed: dict[str, Any]) -> None:
    """In a group, or under something posted inline."""
    assert read(callback_query={key: value for key, value in pressed(**changed).items() if value}).ask is Ask.NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "@TestBot hello",
        "hello @testbot",
        "/help@TestBot",
        "see (@TESTBOT).",
        "🙂 @TestBot",
    ],
)
def test_spoken_to_in_a_group(text: str) -> None:
    """By name, in any case; what was said is not kept."""
    found = read(message=in_group(text))
    assert found == Incoming(7, Ask.IN_GROUP, chat=-5, sent=AT)


def test_its_own_message_answered_in_a_group() -> None:
    """That is being spoken to; an answer to somebody else is not."""
    ours = message(chat=GROUP, message_id=8, **{"from": OURSELVES})
    theirs = message(chat=GROUP, message_id=8)
    assert read(message=message(chat=GROUP, reply_to_message=ours)).ask is Ask.IN_GROUP
    assert read(message=message(chat=GROUP, reply_to_message=theirs)).ask is Ask.NOTHING


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_not_spoken_to(kind: str) -> None:
    """Whatever is said among others is none of its business; nor is a change of what was said to it."""
    chat = GROUP | {"type": kind}
    assert read(message=message(chat=chat, text="he has a knife")).ask is Ask.NOTHING
    assert read(edited_message=in_group("@TestBot", chat=chat)).ask is Ask.NOTHING


@pytest.mark.parametrize(
    "text", ["@TestBot2 hello", "@TestBotty", "/help@TestBot2", "/help", "write to me@testbot.example"]
)
def test_another_bots_name_is_not_its_own(text: str) -> None:
    """A bot that speaks up unasked shows that it is there."""
    assert read(message=in_group(text)).ask is Ask.NOTHING


def test_a_name_counts_where_telegram_marks_it() -> None:
    """Under a picture as well; not where Telegram sees no name, as within code or a link."""
    caption = {"photo": [], "caption": "@TestBot", "caption_entities": [{"type": "mention", "offset": 0, "length": 8}]}
    bare = {key: value for key, value in message(chat=GROUP, **caption).items() if key != "text"}
    assert read(message=bare).ask is Ask.IN_GROUP
    assert read(message=in_group("@TestBot", entities=[{"type": "code", "offset": 0, "length": 8}])).ask is Ask.NOTHING
    assert read(message=in_group("@TestBot", entities=[])).ask is Ask.NOTHING


@pytest.mark.parametrize(
    "update", [{}, {"poll": None}, {"message": message(**{"from": OURSELVES})}, {"channel_post": message()}]
)
def test_what_asks_nothing(update: dict[str, Any]) -> None:
    """Kinds of updates that we did not ask for, and our own words."""
    assert read(**update).ask is Ask.NOTHING


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    "note", [{"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}, {"pinned_message": message()}]
)
def test_a_note_of_telegrams_own_asks_nothing(note: dict[str, Any]) -> None:
    """Whoever sets messages to delete themselves gets no new one about helplines."""
    bare = {key: value for key, value in message(**note).items() if key != "text"}
    assert read(message=bare).ask is Ask.NOTHING


@pytest.mark.parametrize("raw", [{"update_id": 0}, {"update_id": 2**31 - 1, "message": 5}])
def test_a_number_is_read_whatever_else_is_wrong(raw: dict[str, Any]) -> None:
    """So that the update can be set aside."""
    assert number_of(raw) == raw["update_id"]


@pytest.mark.parametrize(
    "raw", [{}, [], None, "7", 7, *({"update_id": it} for it in ("7", 7.0, True, -1, 2**31, 2**63, None))]
)
def test_a_number_that_is_none(raw: object) -> None:
    """Only whole numbers that fit."""
    assert number_of(raw) is None


@settings(deadline=None, max_examples=200)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_number(raw: object) -> None:
    """Anything at all is looked at without harm."""
    assert number_of({"update_id": raw}) == (raw if type(raw) is int and 0 <= raw < 2**31 else None)
