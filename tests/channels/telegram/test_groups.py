"""Groups: one line with a link to whoever speaks to it, and nothing else, ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from tests.channels.telegram.playing import Playing, play
from tests.channels.telegram.test_other_kinds import hears_the_scheme_next
from tests.conftest import AT

MINUTE = 60


def test_a_group_hears_nothing(tiny_edition: Edition, tmp_path: Path) -> None:
    """Not even to danger: whoever reads along must not learn what it is for."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        group = anna.in_group(-5)
        for text in ("hello", "he has a knife", "/help", "what is the scheme"):
            said = group.says(text)
            group.edits(said, "@TestBot he has a knife")
        group.sends("photo", caption="he has a knife")
        await hears_the_scheme_next(it, anna)
        assert [sent.chat for sent in it.server.sent] == [1]

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize("text", ["@TestBot he has a knife", "/start@TestBot house", "hey @testbot", "see (@TESTBOT)."])
def test_spoken_to_in_a_group(tiny_edition: Edition, tmp_path: Path, text: str) -> None:
    """One line with a link to the private chat: no quote, no buttons, no word of what was asked, no sound."""

    async def story(it: Playing) -> None:
        group = it.server.person(1).in_group(-1001234567890)
        group.says(text)
        sent = await group.hears()
        assert sent.text == "I answer in a private chat only: https://t.me/TestBot"
        assert (sent.reply_to, sent.buttons, sent.silent, sent.link_preview) == (None, (), True, False)
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1
        assert it.composing.threads.of(-1001234567890, AT).at is None

    play(story, tiny_edition, tmp_path)


def test_answering_its_own_line_in_a_group(tiny_edition: Edition, tmp_path: Path) -> None:
    """That is speaking to it, too."""

    async def story(it: Playing) -> None:
        group = it.server.person(1).in_group(-5)
        group.says("@TestBot")
        line = await group.hears()
        group.says("why?", reply_to_message=group.chat.messages[line.message_id])
        assert (await group.hears()).text == line.text

    play(story, tiny_edition, tmp_path)


def test_spoken_to_in_a_group_long_ago(tiny_edition: Edition, tmp_path: Path) -> None:
    """Nothing is said there; the line for late messages would be read by everybody."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.in_group(-5).says("@TestBot", date=int(it.server.clock.now()) - 20 * MINUTE)
        await hears_the_scheme_next(it, anna)

    play(story, tiny_edition, tmp_path)
