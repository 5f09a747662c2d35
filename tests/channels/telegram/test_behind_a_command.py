"""What stands behind a command: the one word of a deep link, or words that somebody went on writing."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.edition import Edition
from tests.channels.telegram.playing import Playing, play
from tests.conftest import AT


def answer(edition: Edition, folder: Path, text: str) -> str:
    """What somebody hears to this message, and nothing more."""
    heard: list[str] = []

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says(text)
        heard.append((await anna.hears()).text)
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1

    play(story, edition, folder)
    return heard[0]


@pytest.mark.parametrize(
    ("link", "begins"),
    [
        ("house", "Ask for a safe house on 0808 157 0000."),
        ("long-road", "The Long Road (about 2022)."),
        ("next-call", "This call is not open yet"),
        ("members", "The newest list that we found"),
    ],
)
def test_a_deep_link_leads_to_one_thing(tiny_edition: Edition, tmp_path: Path, link: str, begins: str) -> None:
    """To an entry, a report, a call, the members."""
    assert answer(tiny_edition, tmp_path, f"/start {link}").startswith(begins)


@pytest.mark.parametrize(
    "link", ["nothing-such", "not-ready", "summer-day", "x:1", "language:sq", "a" * 64, "show:house"]
)
def test_a_deep_link_to_nothing_is_a_plain_start(tiny_edition: Edition, tmp_path: Path, link: str) -> None:
    """One that was never there, is a draft, is not for today, or is no id at all."""
    assert answer(tiny_edition, tmp_path, f"/start {link}").startswith("Hello. I am an automatic program")


def test_a_deep_link_goes_by_the_day(tiny_edition: Edition, tmp_path: Path) -> None:
    """In July 2027 the summer day is there, and the next call's time is over."""

    async def story(it: Playing) -> None:
        july = datetime(2027, 7, 1, 12, tzinfo=AT.tzinfo)
        it.server.clock.advance((july - AT) / timedelta(seconds=1))
        anna = it.server.person(1)
        anna.says("/start summer-day")
        assert (await anna.hears()).text.startswith("The summer day is in July 2027.")

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("/help where can i live", "Ask for a safe house"),
        ("/help he has a knife", "999: call now"),
        ("/start he has a knife", "999: call now"),
        ("/clear he has a knife", "999: call now"),
        ("/start@TestBot how long can i rest", "You can rest for"),
        ("/help asdkjh", "Sorry"),
        ("/clear now", "I have forgotten"),
        ("/clear how long can i rest", "I have forgotten"),
        ("/language albanian please", "I can answer in"),
    ],
)
def test_a_command_followed_by_words(tiny_edition: Edition, tmp_path: Path, typed: str, begins: str) -> None:
    """The words are answered, not the command; behind one that does something, only danger is."""
    assert answer(tiny_edition, tmp_path, typed).startswith(begins)
