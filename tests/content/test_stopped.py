"""stopped.yaml: what is stopped, at once, and what is wrong in it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.content.loading import load_library
from bot.content.stopped import FILE, Stops, stopped_in
from bot.model import Problem


def stop(folder: Path, text: str) -> None:
    (folder / FILE).write_text(text, "utf-8")


def stopped(folder: Path) -> tuple[frozenset[str] | None, list[str]]:
    problems: list[Problem] = []
    return stopped_in(load_library(folder), problems), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- rest\n- basics  # a topic\n- sq\n- all\n", {"rest", "basics", "sq", "all"}),
        ("[rest, members]", {"rest", "members"}),
        ("# nothing now\n\n", set()),
        ("[]", set()),
        ("rest\nsq\n", {"rest", "sq"}),
        ("-rest\n-sq\n", {"rest", "sq"}),
        ("- rest, sq\n", {"rest", "sq"}),
        ("ALL", {"all"}),
        ("all:", {"all"}),
        ("- Rest: wrong\n- SQ\n", {"rest", "sq"}),
        ("- [rest, sq]\n", {"rest", "sq"}),
        ("- “rest”\n- sq.\n", {"rest", "sq"}),
        ("- rest;sq\n", {"rest", "sq"}),
        ("- rest/sq\n", {"rest", "sq"}),
        ("- rest\u200b\n", {"rest"}),
    ],
)
def test_names_of_every_sort(tiny_copy: Path, text: str, names: set[str]) -> None:
    """Answers, topics, languages, the table of members, everything; with or without dashes; or nothing."""
    stop(tiny_copy, text)
    assert stopped(tiny_copy) == (names, [])


def test_a_wrong_name_is_told_and_the_rest_holds(tiny_copy: Path) -> None:
    """With the line, and what may have been meant."""
    stop(tiny_copy, "- rset\n- quantum\n- house\n")
    names, told = stopped(tiny_copy)
    assert names == {"house"}
    assert told == [
        'stopped.yaml:1: Nothing is called "rset". Did you mean "rest"?',
        'stopped.yaml:2: Nothing is called "quantum". Write an id, a topic, a language or "all".',
    ]


@pytest.mark.parametrize("text", ["stopped:\n  - rest\n", "- topics: [rest]\n", "- rest, please take all this out\n"])
def test_what_is_written_round_a_name_does_not_lose_it(tiny_copy: Path, text: str) -> None:
    """It is stopped, nothing more is, and what is no name is told."""
    stop(tiny_copy, text)
    names, told = stopped(tiny_copy)
    assert names == {"rest"}
    assert len(told) == 1


def test_a_remark_behind_a_name_is_told_once_and_stops_nothing_more(tiny_copy: Path) -> None:
    """ "all" in a sentence is no order."""
    stop(tiny_copy, "- rest   take all this out\n")
    names, told = stopped(tiny_copy)
    assert names == {"rest"}
    assert told == ['stopped.yaml:1: Behind "rest" stands what is no name: "take". Put # before a remark.']


def test_nobody_is_led_to_stop_everything_by_a_guess(tiny_copy: Path) -> None:
    """ "al" or "call" is not guessed to be "all"."""
    stop(tiny_copy, "- call\n")
    assert "all" not in " ".join(stopped(tiny_copy)[1]).split('"')[3::2]


def test_helplines_are_never_stopped(tiny_copy: Path) -> None:
    """Neither their topic nor one of its answers."""
    (tiny_copy / "en/answers/basics.yaml").rename(tiny_copy / "en/answers/helping.yaml")
    (tiny_copy / "sq/answers/basics.yaml").rename(tiny_copy / "sq/answers/helping.yaml")
    stop(tiny_copy, "- helping\n- what-is-it\n")
    names, told = stopped(tiny_copy)
    assert names == frozenset()
    assert told == [
        'stopped.yaml:1: "helping" is never stopped. Helplines stay: take the line out.',
        'stopped.yaml:2: "what-is-it" is never stopped. Helplines stay: take the line out.',
    ]


def test_a_stop_holds_at_once_and_ends_at_once(tiny_copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Without a restart: written, changed, taken away."""
    stops = Stops(load_library(tiny_copy))
    assert stops.now() == frozenset()
    stop(tiny_copy, "- rest\n")
    assert stops.now() == {"rest"}
    stop(tiny_copy, "- rest\n- sq\n")
    assert stops.now() == {"rest", "sq"}
    (tiny_copy / FILE).unlink()
    assert stops.now() == frozenset()
    assert not caplog.records


def test_the_file_is_not_read_again_while_it_is_the_same(tiny_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time of change is all that is looked at before each message."""
    stop(tiny_copy, "- rest\n")
    stops = Stops(load_library(tiny_copy))
    monkeypatch.setattr("bot.content.stopped.stopped_in", lambda *_: pytest.fail("read again"))
    assert stops.now() == stops.now() == {"rest"}


def test_a_file_that_cannot_be_read_leaves_what_was(tiny_copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    """And says so once, with its line; when it can be read again, it holds."""
    stop(tiny_copy, "- rest\n")
    stops = Stops(load_library(tiny_copy))
    stop(tiny_copy, "- rest\n- [\n")
    with caplog.at_level(logging.WARNING):
        assert stops.now() == stops.now() == {"rest"}
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("stopped.yaml:")
    stop(tiny_copy, "- sq\n")
    assert stops.now() == {"sq"}


@pytest.mark.parametrize("text", ["- [\n", "a: b: c\n"])
def test_a_file_that_cannot_be_read_at_the_start_stops_everything(tiny_copy: Path, text: str) -> None:
    """Nobody knows what was meant: better too little is answered than what somebody had stopped."""
    stop(tiny_copy, text)
    assert Stops(load_library(tiny_copy)).now() == {"all"}


def test_no_file_at_all_but_something_else_stops_everything(tiny_copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A folder of that name, say; the reason is told."""
    (tiny_copy / FILE).mkdir()
    assert Stops(load_library(tiny_copy)).now() == {"all"}
    assert caplog.messages == ["stopped.yaml:1: This file cannot be read (Is a directory). Look at its permissions."]
