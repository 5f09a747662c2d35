"""Commands, typed into the chat and answered over the server."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edition import Edition
from tests.botapi import Person, Sent
from tests.channels.telegram.playing import Playing, play
from tests.conftest import AT


def answers(edition: Edition, folder: Path, *texts: str, language: str | None = "en") -> list[Sent]:
    """What one person hears to these messages, one after the other."""
    heard: list[Sent] = []

    async def story(it: Playing) -> None:
        anna = it.server.person(1, name="Anna", language_code=language)
        for text in texts:
            anna.says(text)
            heard.append(await anna.hears())
        await it.server.all_confirmed()
        assert len(it.server.sent) == len(texts)

    play(story, edition, folder)
    return heard


def actions(sent: Sent) -> list[tuple[str, str]]:
    return [(button.action, button.value) for row in sent.buttons for button in row]


def test_start(real_edition: Edition, tmp_path: Path) -> None:
    """What it is and what it is not; 999 and the helplines are one tap away."""
    (sent,) = answers(real_edition, tmp_path, "/start")
    for words in ("automatic program", "not the police", "not the Home Office", "not give legal advice", "999"):
        assert words in sent.text
    assert actions(sent)[:2] == [("copy_text", "999"), ("copy_text", "08000 121 700")]


def test_start_says_that_it_is_not_for_emergencies(real_edition: Edition, tmp_path: Path) -> None:
    """As the description does."""
    (sent,) = answers(real_edition, tmp_path, "/start")
    assert "emergenc" in sent.text.lower()


def test_help_and_privacy(real_edition: Edition, tmp_path: Path) -> None:
    """What can be asked; who can see the chat."""
    help_, privacy = answers(real_edition, tmp_path, "/help", "/privacy")
    assert help_.text.startswith("You can ask me about:")
    assert "looks at this phone" in privacy.text
    assert "does not keep what you write" in privacy.text


def test_clear(real_edition: Edition, tmp_path: Path) -> None:
    """Both risks are named, and three numbered lines say how to delete the chat for both sides by hand."""
    (sent,) = answers(real_edition, tmp_path, "/clear")
    lines = sent.text.splitlines()
    assert [line[:2] for line in lines if line[0:1].isdecimal()] == ["1.", "2.", "3."]
    assert "both sides" in sent.text
    assert "suspicious" in sent.text
    assert "evidence" in sent.text


def test_clear_forgets(tiny_edition: Edition, tmp_path: Path) -> None:
    """A follow-up after it follows on nothing; so does the chosen language."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for text in ("how long can i rest", "/language"):
            anna.says(text)
            asked = await anna.hears()
        anna.presses(asked, "Shqip")
        assert (await anna.hears()).text == "(sq) I answer."
        assert it.composing.threads.of(1, AT).answered == "rest"
        anna.says("/clear")
        await anna.hears()
        assert len(it.composing.threads) == 0
        anna.says("asdkjh")
        assert (await anna.hears()).text.startswith("Sorry")

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize("command", ["/language", "/settings"])
def test_language_and_settings(tiny_edition: Edition, tmp_path: Path, command: str) -> None:
    """The same: every language by its own name; what is chosen holds for whatever is said then."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1, language_code="en")
        anna.says(command)
        asked = await anna.hears()
        assert asked.text.startswith("I can answer in: English, Shqip.")
        assert actions(asked)[:2] == [("callback_data", "language:en"), ("callback_data", "language:sq")]
        anna.presses(asked, "Shqip")
        assert (await anna.hears()).text == "(sq) I answer."
        anna.says("asdkjh")
        assert (await anna.hears()).text.startswith("(sq) Sorry")

    play(story, tiny_edition, tmp_path)


def test_the_language_of_the_app_is_the_first_guess(tiny_edition: Edition, tmp_path: Path) -> None:
    """Without choosing; one that we do not have is answered in English."""
    (known,) = answers(tiny_edition, tmp_path / "a", "asdkjh", language="sq")
    (unknown,) = answers(tiny_edition, tmp_path / "b", "asdkjh", language="ti")
    (none,) = answers(tiny_edition, tmp_path / "c", "asdkjh", language=None)
    assert known.text.startswith("(sq) Sorry")
    assert unknown.text.startswith("Sorry")
    assert none.text.startswith("Sorry")


def test_reports_and_taking_part(tiny_edition: Edition, tmp_path: Path) -> None:
    """The newest reports with a button each; the call, and whether it is open."""
    reports, part = answers(tiny_edition, tmp_path, "/reports", "/takepart")
    assert [value for _, value in actions(reports)][:2] == ["show:long-road", "show:small-steps"]
    assert part.text.startswith("This call is closed.")


@pytest.mark.parametrize("typed", ["/help", "/HELP", "/help@TestBot", "/Help@testbot", "/help "])
def test_however_a_command_is_typed(tiny_edition: Edition, tmp_path: Path, typed: str) -> None:
    """In capitals, with the bot's name, with a space behind it."""
    (sent,) = answers(tiny_edition, tmp_path, typed)
    assert sent.text.startswith("The scheme helps people")


@pytest.mark.parametrize("typed", ["/", "//", "/nosuchthing", "/ help"])
def test_what_is_no_command_is_answered_all_the_same(tiny_edition: Edition, tmp_path: Path, typed: str) -> None:
    """It is read as words."""
    assert answers(tiny_edition, tmp_path, typed)[0].text


def test_everything_is_silent_and_without_previews(tiny_edition: Edition, tmp_path: Path) -> None:
    """No sound and no picture of a page, whatever it is; and a button under each to remove it again."""
    texts = ("/start", "/help", "/reports", "/clear", "he has a knife", "house", "asdkjh", "/takepart")
    heard = answers(tiny_edition, tmp_path, *texts)
    assert [sent.silent for sent in heard] == [True] * len(texts)
    assert [sent.link_preview for sent in heard] == [False] * len(texts)
    assert [sent.labels[-1] for sent in heard] == ["Remove this"] * len(texts)


def test_two_people_do_not_hear_one_another(tiny_edition: Edition, tmp_path: Path) -> None:
    """Each in their own chat and language, with their own thread."""

    async def story(it: Playing) -> None:
        people: list[Person] = [
            it.server.person(number, language_code="sq" if number % 2 else "en") for number in range(1, 21)
        ]
        for person in people:
            person.says("asdkjh")
        for person in people:
            sent = await person.hears()
            assert sent.chat == person.id
            assert sent.text.startswith("(sq) Sorry" if person.id % 2 else "Sorry")
        await it.server.all_confirmed()
        assert len(it.server.sent) == 20

    play(story, tiny_edition, tmp_path)
