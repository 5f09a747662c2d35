"""Whatever is not a text in a private chat: voice, photos, places; edits."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from tests.botapi import Person
from tests.channels.telegram.malforming import Json
from tests.channels.telegram.playing import Playing, play

KINDS = ("voice", "audio", "photo", "sticker", "document", "video", "video_note", "animation", "contact", "location",
         "venue", "dice", "poll")  # fmt: skip
MINUTE = 60


async def hears_the_scheme_next(it: Playing, anna: Person) -> None:
    """Nothing was said to what came before: the next that is heard answers this question, and all is confirmed."""
    before = len(it.server.sent)
    anna.says("what is the scheme")
    assert (await anna.hears()).text.startswith("The scheme helps")
    await it.server.all_confirmed()
    assert len(it.server.sent) == before + 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_line_to_what_is_no_text(tiny_edition: Edition, tmp_path: Path, kind: str) -> None:
    """999 and the helpline first, then that only text is read; it can be removed like any other."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.sends(kind)
        sent = await anna.hears()
        first, second = sent.text.splitlines()
        line = "the Modern Slavery & Exploitation Helpline"
        assert first == f"999: call, if it cannot wait. Or 0808 157 0000, {line}. Both are free."
        assert second.startswith("I can only read text. I did not open what you sent.")
        assert sent.silent
        assert sent.button("Remove this").value == f"x:{said.message_id}"
        await hears_the_scheme_next(it, anna)

    play(story, tiny_edition, tmp_path)


def test_a_caption(tiny_edition: Edition, tmp_path: Path) -> None:
    """What stands under a picture is answered if it can be, with a word that the picture was not opened."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.sends("photo", caption="he has a knife")
        assert (await anna.hears()).text.startswith("999: call now")
        anna = it.server.person(2)
        anna.sends("photo", caption="what is the scheme")
        text = (await anna.hears()).text
        assert text.startswith("The scheme helps")
        assert text.endswith("I can only read text. I did not open what you sent with it.")
        anna.sends("photo", caption="asdkjh")
        assert (await anna.hears()).text.startswith("999: call, if it cannot wait.")

    play(story, tiny_edition, tmp_path)


def test_an_edit_is_answered_only_in_danger(tiny_edition: Edition, tmp_path: Path) -> None:
    """With the card, as a new message that answers the edited one."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("how long can i rest")
        await anna.hears()
        anna.edits(said, "where can i live")
        await hears_the_scheme_next(it, anna)
        anna.edits(said, "he has a knife")
        sent = await anna.hears()
        assert sent.text.startswith("999: call now")
        assert sent.button("Remove this").value == f"x:{said.message_id}"
        assert it.server.edited == []

    play(story, tiny_edition, tmp_path)


def test_danger_written_into_an_old_message(tiny_edition: Edition, tmp_path: Path) -> None:
    """An edit is as young as the moment it was made: the card comes, not the line for late messages."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("how long can i rest")
        await anna.hears()
        it.server.clock.advance(20 * MINUTE)
        anna.edits(said, "he has a knife")
        assert (await anna.hears()).text.startswith("999: call now")

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(
    "note", [{"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}, {"group_chat_created": True}]
)
def test_telegrams_own_notes(tiny_edition: Edition, tmp_path: Path, note: Json) -> None:
    """They are nothing that a person sent: nothing is said to them."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("hello")
        await anna.hears()
        bare = {key: value for key, value in anna.chat.messages[said.message_id].items() if key != "text"}
        it.server.raw_update({"message": bare | note})
        it.server.raw_update({"message": bare | {"pinned_message": anna.chat.messages[said.message_id]}})
        await hears_the_scheme_next(it, anna)

    play(story, tiny_edition, tmp_path)


def test_a_place_that_moves_is_not_answered_each_time(tiny_edition: Edition, tmp_path: Path) -> None:
    """A shared live location is one message that changes every few seconds."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.sends("location")
        await anna.hears()
        for _ in range(30):
            it.server.raw_update({"edited_message": anna.chat.messages[said.message_id]})
        await hears_the_scheme_next(it, anna)

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(
    ("kind", "line", "labels"),
    [
        ("voice", "If you still want an answer, please write again.", ["Remove this"]),
        ("text", "Here is what I have for you now.", ["Answer 1", "Remove this"]),
    ],
)
def test_late_and_nothing_found(tiny_edition: Edition, tmp_path: Path, kind: str, line: str, labels: list[str]) -> None:
    """Where there is nothing to offer, nothing is said of answers; where something is perhaps near, it is offered."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        date = int(it.server.clock.now()) - 20 * MINUTE
        anna.sends("voice", date=date) if kind == "voice" else anna.says("asdkjh", date=date)
        sent = await anna.hears()
        assert (sent.text, sent.labels) == (f"I could not write earlier. {line}", labels)

    play(story, tiny_edition, tmp_path)
