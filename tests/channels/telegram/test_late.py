"""Late updates: after fifteen minutes somebody else may hold the phone, so nothing is answered openly any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.composing import LATE, is_late
from bot.channels.telegram.incoming import Ask, Incoming
from bot.edition import Edition
from tests.channels.telegram.clockwork import Clockwork
from tests.channels.telegram.playing import Playing, play
from tests.conftest import AT

LINE = "I could not write earlier. Here is what I have for you now."
NOTHING = "I could not write earlier. If you still want an answer, please write again."
NUMBERS = "999 | 0808 157 0000 | 0808 157 0000"
DANGER, SCHEME, REST, HOUSE = "he has a big knife", "what is the scheme", "how long can i rest", "where can i live"
MINUTE = 60


def ago(it: Playing, minutes: float) -> int:
    return int(it.server.clock.now() - minutes * MINUTE)


def test_fifteen_minutes_are_not_late_and_any_more_is() -> None:
    """Exactly fifteen minutes old is answered openly; a microsecond more is late; a press has no age."""
    incoming = Incoming(1, Ask.TEXT, sent=AT - LATE)
    assert timedelta(minutes=15) == LATE
    assert not is_late(incoming, AT)
    assert is_late(incoming, AT + timedelta(microseconds=1))
    assert not is_late(replace(incoming, sent=None), AT + timedelta(days=1))


def test_on_either_side(tiny_edition: Edition, tmp_path: Path) -> None:
    """Fourteen minutes old: the answer. Sixteen: the neutral line, and a neutral button that leads to the answer."""

    async def story(it: Playing) -> None:
        anna, berta = it.server.person(1), it.server.person(2)
        anna.says(SCHEME, date=ago(it, 14))
        assert (await anna.hears()).text.startswith("The scheme helps")
        berta.says(SCHEME, date=ago(it, 16))
        line = await berta.hears()
        assert line.text == LINE
        assert line.labels == ["Answer 1", "Remove this"]
        assert line.silent
        berta.presses(line, "Answer 1")
        assert (await berta.hears(edits=True)).text.startswith("The scheme helps")

    play(story, tiny_edition, tmp_path)


def test_several_get_one_line(tiny_edition: Edition, tmp_path: Path) -> None:
    """However many are late: one line, no more than three buttons, the newest three answers, each once."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for words in ("hello", SCHEME, REST, HOUSE, HOUSE, "who wrote small steps"):
            anna.says(words, date=ago(it, 30))
        line = await anna.hears()
        assert line.text == LINE
        assert line.labels == ["Answer 1", "Answer 2", "Answer 3", "Remove this"]
        assert [line.button(f"Answer {number}").value for number in (1, 2, 3)] == [
            "show:rest",
            "show:house",
            "show:small-steps",
        ]
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1

    play(story, tiny_edition, tmp_path)


def test_one_of_them_was_danger(tiny_edition: Edition, tmp_path: Path) -> None:
    """The line, a blank line, then the numbers in the text; nothing says what was asked."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        for words in (SCHEME, DANGER, REST):
            anna.says(words, date=ago(it, 30))
        line = await anna.hears()
        assert line.text == f"{LINE}\n\n{NUMBERS}"
        assert line.labels == ["Answer 1", "Answer 2", "Remove this"]
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1

    play(story, tiny_edition, tmp_path)


def test_remove_takes_all_late_ones_away(tiny_edition: Edition, tmp_path: Path) -> None:
    """The line answers them all; the dangerous one is named first. Small talk is no answer to lead to."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        said = [anna.says(words, date=ago(it, 30)) for words in ("hello", DANGER, SCHEME)]
        line = await anna.hears()
        assert line.labels == ["Answer 1", "Remove this"]
        numbers = [one.message_id for one in (said[1], said[0], said[2])]
        assert line.button("Remove this").value == f"x:{','.join(map(str, numbers))}"

    play(story, tiny_edition, tmp_path)


def test_nothing_was_found(tiny_edition: Edition, tmp_path: Path) -> None:
    """Then a line that offers nothing, and no button."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.sends("voice", date=ago(it, 30))
        line = await anna.hears()
        assert (line.text, line.labels) == (NOTHING, ["Remove this"])

    play(story, tiny_edition, tmp_path)


def test_in_the_language_of_the_chat(tiny_edition: Edition, tmp_path: Path) -> None:
    """Each chat has its own line, in its language."""

    async def story(it: Playing) -> None:
        anna, drita = it.server.person(1), it.server.person(2, language_code="sq")
        for person in (anna, drita):
            person.says("xyzzy", date=ago(it, 30))
        assert (await anna.hears()).text == LINE
        assert (await drita.hears()).text == f"(sq) {LINE}"

    play(story, tiny_edition, tmp_path)


def test_a_new_one_beside_late_ones(tiny_edition: Edition, tmp_path: Path) -> None:
    """What is new is answered openly, after the line for the others."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says(REST, date=ago(it, 30))
        anna.says("hello")
        assert (await anna.hears()).text == LINE
        assert (await anna.hears()).text.startswith("Hello.")

    play(story, tiny_edition, tmp_path)


@pytest.mark.parametrize(("words", "text"), [(SCHEME, LINE), (DANGER, f"{NOTHING}\n\n{NUMBERS}")])
def test_it_grows_late_while_it_is_tried_again(
    words: str, text: str, tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Age is judged before each try: what was new when it came is late once Telegram has been away for long."""

    async def story(it: Playing) -> None:
        works, anna = Clockwork(it.server, monkeypatch), it.server.person(1)
        it.server.faults.error("sendMessage", code=502, times=2)
        anna.says(words)
        await works.paused(1)
        it.server.clock.advance(14 * MINUTE)
        await works.paused(2)
        it.server.clock.advance(2 * MINUTE)
        line = await anna.hears()
        assert line.text == text
        await it.server.all_confirmed()
        assert len(it.server.sent) == 1

    play(story, tiny_edition, tmp_path)


def test_late_for_a_long_outage(tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an hour without Telegram, everybody who wrote gets one line, and what they wrote since is answered."""

    async def story(it: Playing) -> None:
        people = [it.server.person(number) for number in range(1, 6)]
        await it.server.wait_for_calls("getUpdates")
        await it.server.go_away()
        for person in people:
            person.says(SCHEME)
            person.says(REST)
        it.server.clock.advance(60 * MINUTE)
        for person in people:
            person.says("hello")
        await it.server.come_back()
        for person in people:
            assert (await person.hears()).text == LINE
            assert (await person.hears()).text.startswith("Hello.")
        await it.server.all_confirmed()
        assert len(it.server.sent) == 10

    play(story, tiny_edition, tmp_path)
