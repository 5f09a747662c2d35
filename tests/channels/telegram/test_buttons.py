"""Buttons over the server: edited in place where nothing is lost, new messages else; old ones still work."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.edition import Edition, build_edition
from tests.botapi import BotApiServer
from tests.channels.telegram.playing import Playing, play, playing


def test_a_choice_is_answered_in_its_place(tiny_edition: Edition, tmp_path: Path) -> None:
    """The message that asked back becomes the answer, silently; its remove button still names the question."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("house small days")
        choice = await anna.hears()
        assert choice.labels[:2] == ["A safe house", "How long you can rest"]
        assert choice.labels[-2:] == ["None of these", "Remove this"]
        pressed = anna.presses(choice, "A safe house")
        changed = await anna.hears(edits=True)
        assert (changed.edit, changed.message_id) == (True, choice.message_id)
        assert changed.text.startswith("Ask for a safe house")
        assert changed.button("Remove this").value == f"x:{said.message_id}"
        assert not changed.link_preview
        (answered,) = await it.server.wait_for_answered(1)
        assert (answered.query, answered.text, answered.alert) == (pressed.query, "", False)
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1

    play(story, tiny_edition, tmp_path)


def test_none_of_these_is_answered_in_its_place(tiny_edition: Edition, tmp_path: Path) -> None:
    """The choice has done its work."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("house small days")
        anna.presses(await anna.hears(), "None of these")
        changed = await anna.hears(edits=True)
        assert changed.edit
        assert changed.text.startswith("I am sorry. Then I do not have that.")
        assert changed.labels == ["Remove this"]

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(
    ("text", "button", "begins"),
    [
        ("how long can i rest", "More detail", "It was 30 days by the guide."),
        ("what is the scheme", "How long you can rest", "You can rest for at least 30 days."),
        ("/reports", "Small Steps", "Small Steps (March 2019)."),
        ("/language", "English", "I answer in English."),
    ],
)
def test_any_other_press_is_a_new_message(
    tiny_edition: Edition, tmp_path: Path, text: str, button: str, begins: str
) -> None:
    """What was read stays where it is; the press is acknowledged."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says(text)
        anna.presses(await anna.hears(), button)
        sent = await anna.hears()
        assert sent.text.startswith(begins)
        assert sent.silent
        assert sent.button("Remove this").value == f"x:{said.message_id}"
        await it.server.wait_for_answered(1)
        assert it.server.edited == []

    play(story, tiny_edition, tmp_path)


def test_pressing_twice_loses_nothing(tiny_edition: Edition, tmp_path: Path) -> None:
    """The second press of an impatient finger, under a choice that has become an answer, is answered as well."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("house small days")
        choice = await anna.hears()
        anna.presses(choice, "A safe house")
        await it.server.wait_for_edited(1)
        anna.presses(choice, "How long you can rest")
        assert (await anna.hears()).text.startswith("You can rest for")
        await it.server.wait_for_answered(2)
        assert it.server.edited[-1].text.startswith("Ask for a safe house")

    play(story, tiny_edition, tmp_path)


def test_a_choice_that_was_deleted_meanwhile(tiny_edition: Edition, tmp_path: Path) -> None:
    """The answer comes as a new message, whether Telegram tells of the deletion or not."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("house small days")
        choice = await anna.hears()
        it.server.faults.error("editMessageText", code=400, times=1)
        anna.presses(choice, "A safe house")
        assert (await anna.hears()).text.startswith("Ask for a safe house")
        del anna.chat.messages[choice.message_id]
        anna.presses(choice, "A safe house")
        assert (await anna.hears()).text.startswith("Ask for a safe house")

    play(story, tiny_edition, tmp_path)


def test_old_buttons_work_after_a_restart(tiny_edition: Edition, tmp_path: Path) -> None:
    """A choice, an answer and its remove button of yesterday's process: nothing of them was in its memory."""

    async def run() -> None:
        async with BotApiServer() as server:
            anna = server.person(1)
            async with playing(server, tiny_edition, tmp_path):
                said = anna.says("house small days")
                choice = await anna.hears()
                anna.says("how long can i rest")
                answer = await anna.hears()
                await server.all_confirmed()
            async with playing(server, tiny_edition, tmp_path):
                anna.presses(answer, "More detail")
                assert (await anna.hears()).text.startswith("It was 30 days")
                anna.presses(choice, "A safe house")
                assert (await anna.hears(edits=True)).message_id == choice.message_id
                anna.presses(choice, "Remove this")
                assert sorted(await server.wait_for_deleted(2)) == [(1, said.message_id), (1, choice.message_id)]
            assert len(server.sent) == 3

    asyncio.run(run())


def test_a_button_that_leads_nowhere_any_more(tiny_copy: Path, tiny_edition: Edition, tmp_path: Path) -> None:
    """Its answer was taken out: that is said, and the press acknowledged."""
    file = tiny_copy / "en/answers/basics.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("  asked: [where can i live", "  draft: true\n  asked: [where can i live"), "utf-8")
    newer = build_edition(tiny_copy)

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("what is the scheme")
        sent = await anna.hears()
        it.composing.edition = newer
        anna.presses(sent, "A safe house")
        assert (await anna.hears()).text == "This button no longer leads anywhere. Please write your question."
        await it.server.wait_for_answered(1)

    play(story, tiny_edition, tmp_path / "state")
