"""The button that removes a reply and the message it answered, within 48 hours."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition, build_edition
from tests.channels.telegram.playing import Playing, play

HOUR = 3600
NOTES = ("removed", "removed-part", "not-removed")
REMOVED = "Removed. It may still stand in a notification or on another device."
NOT_REMOVED = "I can only remove messages of the last 48 hours. You can delete this one yourself."


@pytest.mark.parametrize("text", ["what is the scheme", "/start", "he has a knife", "asdkjh", "/clear"])
def test_remove_takes_both_away(tiny_edition: Edition, tmp_path: Path, text: str) -> None:
    """The reply and the message it answered, nothing else; and says what may be left."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("hello")
        await anna.hears()
        said = anna.says(text)
        sent = await anna.hears()
        pressed = anna.presses(sent, "Remove this")
        assert sorted(await it.server.wait_for_deleted(2)) == [(1, said.message_id), (1, sent.message_id)]
        (answered,) = await it.server.wait_for_answered(1)
        assert (answered.query, answered.text, answered.alert) == (pressed.query, REMOVED, False)
        await it.server.all_confirmed()
        assert len(it.server.sent) == 2

    play(story, tiny_edition, tmp_path)


def test_remove_under_a_second_reply(tiny_edition: Edition, tmp_path: Path) -> None:
    """Both replies to one message can be removed, one after the other: what is gone already is no mistake."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("how long can i rest")
        first = await anna.hears()
        anna.presses(first, "More detail")
        second = await anna.hears()
        anna.presses(second, "Remove this")
        anna.presses(first, "Remove this")
        gone = await it.server.wait_for_deleted(3)
        assert sorted(gone) == [(1, said.message_id), (1, first.message_id), (1, second.message_id)]
        await it.server.wait_for_answered(3)
        assert [each.text for each in it.server.answered] == ["", REMOVED, REMOVED]

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(("seconds", "gone"), [(48 * HOUR - 60, True), (48 * HOUR + 60, False)])
def test_remove_within_48_hours(tiny_edition: Edition, tmp_path: Path, seconds: int, gone: bool) -> None:
    """Later it cannot, and says so honestly."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("what is the scheme")
        sent = await anna.hears()
        await it.server.all_confirmed()
        it.server.clock.advance(seconds)
        anna.presses(sent, "Remove this")
        (answered,) = await it.server.wait_for_answered(1)
        assert answered.text == (REMOVED if gone else NOT_REMOVED)
        assert answered.alert is not gone
        assert len(it.server.deleted) == (2 if gone else 0)

    play(story, tiny_edition, tmp_path)


def test_the_notes_fit_telegrams_small_window(real_edition: Edition) -> None:
    """200 characters, in every language of the real folder."""
    library = real_edition.library
    notes = [library.phrases[language].say[key] for language in library.languages for key in NOTES]
    assert len(notes) >= 2
    assert max(len(note) for note in notes) <= 200


def test_remove_takes_a_long_reply_away_whole(tiny_copy: Path, tmp_path: Path) -> None:
    """A reply that had to be split leaves no piece behind."""
    file = tiny_copy / "en/phrases.yaml"
    long = "Hello. I am an automatic program, not a person. " + "You can ask. " * 400
    file.write_text(file.read_text("utf-8").replace("Hello. I am an automatic program, not a person. ", long), "utf-8")

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = anna.says("/start")
        pieces = [await anna.hears(), await anna.hears()]
        anna.presses(pieces[-1], "Remove this")
        await it.server.wait_for_answered(1)
        assert {number for _, number in it.server.deleted} == {said.message_id, *(one.message_id for one in pieces)}

    play(story, build_edition(tiny_copy), tmp_path / "state")
