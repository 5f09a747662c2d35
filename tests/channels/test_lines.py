"""The contract of ``ask --jsonl``, field by field: others build on every key of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest

from bot.channels.lines import Conversation, answer_lines, read_line
from bot.edition import Edition
from tests.conftest import AT

Row = dict[str, Any]


def answered(edition: Edition, *lines: object) -> list[Row]:
    """What comes out for lines that are given as text or as what JSON is to hold."""
    asked = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    shown = StringIO()
    answer_lines(edition.assistant, (f"{line}\n" for line in asked), shown, lambda: AT)
    return [json.loads(line) for line in shown.getvalue().splitlines()]


def replies(edition: Edition, *said: object, **fields: object) -> list[Row]:
    [row] = answered(edition, {"id": "x", "say": list(said), **fields})
    assert row.keys() == {"id", "replies"}
    assert row["id"] == "x"
    found: list[Row] = row["replies"]
    assert len(found) == len(said)
    return found


def test_a_reply_has_the_fields_of_the_contract_in_their_order(tiny_edition: Edition) -> None:
    """Each key, and each key of what it holds."""
    [reply] = replies(tiny_edition, "what is the scheme")
    assert list(reply) == ["kind", "lang", "entry", "text", "ms", "sources", "buttons", "matches"]
    assert (reply["kind"], reply["lang"], reply["entry"]) == ("answer", "en", "what-is-it")
    assert reply["text"].endswith("Source: Tiny Office, The tiny guide (22 January 2026).")
    assert isinstance(reply["ms"], float)
    assert reply["ms"] >= 0
    assert reply["sources"] == [
        {"title": "The tiny guide", "url": "https://www.example.org/guide", "date": "2026-01-22"}
    ]
    assert reply["buttons"][0] == {"label": "How long you can rest", "press": "show:rest", "entry": "rest"}
    assert reply["matches"][0]["entry"] == "what-is-it"
    assert 1 < len(reply["matches"]) <= 10
    for match in reply["matches"]:
        assert list(match) == ["entry", "confidence"]
        assert match["confidence"] == round(match["confidence"], 3)


def test_each_button_has_exactly_one_way(tiny_edition: Edition) -> None:
    """A press (with the entry it leads to, if to one), an address, or a number to copy."""
    said = ["sos can i get a house", "small steps", "who are the members", "what is the scheme"]
    buttons = [button for reply in replies(tiny_edition, *said) for button in reply["buttons"]]
    shapes = {tuple(button) for button in buttons}
    assert shapes == {("label", "copy"), ("label", "press", "entry"), ("label", "url"), ("label", "press")}
    assert {"label": "Read it", "url": "https://www.example.org/small-steps"} in buttons
    assert {"label": "Emergency: 999", "copy": "999"} in buttons
    assert {"label": "Who has left", "press": "members:left"} in buttons


def test_a_source_without_an_address_has_null(tiny_edition: Edition) -> None:
    """The key is always there."""
    [reply] = replies(tiny_edition, "can i get a house")
    assert reply["sources"] == [{"title": "The tiny page", "url": None, "date": "about 2021"}]


def test_where_nothing_was_searched_there_are_no_matches(tiny_edition: Edition) -> None:
    """A press searches nothing; the keys are there all the same."""
    [reply] = replies(tiny_edition, {"press": "nonsense"})
    assert (reply["kind"], reply["entry"], reply["matches"], reply["sources"]) == ("unknown", None, [], [])


def test_replies_come_in_the_order_of_the_turns_and_of_the_lines(tiny_edition: Edition) -> None:
    """One reply a turn, one line a line, each with its own id: a text, a whole number, or none."""
    rows = answered(
        tiny_edition,
        {"id": 7, "say": ["hello", "rest"]},
        {"say": ["small steps"]},
        {"id": "a", "say": ["house"]},
    )
    assert [row["id"] for row in rows] == [7, None, "a"]
    entries = [[reply["entry"] for reply in row["replies"]] for row in rows]
    assert entries == [["hello", "rest"], ["small-steps"], ["house"]]


def test_a_press_is_pressed(tiny_edition: Edition) -> None:
    """Between texts, as a button of an earlier reply."""
    entries = [reply["entry"] for reply in replies(tiny_edition, "hello", {"press": "show:house"}, "small steps")]
    assert entries == ["hello", "house", "small-steps"]


def test_turns_of_one_line_are_one_conversation_and_each_line_is_a_fresh_one(tiny_edition: Edition) -> None:
    """A danger is remembered to the end of its line, and not beyond."""
    rows = answered(tiny_edition, {"say": ["sos", "quantum banana"]}, {"say": ["quantum banana"]})
    texts = [reply["text"] for row in rows for reply in row["replies"]]
    assert texts[1].startswith("999: call, if you need help now.")
    assert texts[2].startswith("Sorry, I do not have that.")


def test_lang_is_that_of_the_message_or_else_the_clients(tiny_edition: Edition) -> None:
    """Null and unknown ones are English; text_lang is added only where the text is in another language."""
    for lang, spoken in ((None, "en"), ("sq", "sq"), ("sq-AL", "sq"), ("xx", "en")):
        [reply] = replies(tiny_edition, "hello", lang=lang)
        assert reply["lang"] == spoken
        [reply] = replies(tiny_edition, "cfare eshte skema", lang=lang)
        assert reply["lang"] == "sq"
        assert "text_lang" not in reply
    [reply] = replies(tiny_edition, "rest days", lang="sq")
    assert (reply["lang"], reply["text_lang"]) == ("sq", "en")


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2027-02-01T00:00:00Z", True),
        ("2027-02-01T00:30:00+01:00", False),
        ("2027-02-01T00:30:00", True),
        ("2027-03-01T00:30:00+02:00", True),
        (None, False),
    ],
)
def test_at_is_the_moment_of_answering(tiny_edition: Edition, at: str | None, is_open: bool) -> None:
    """With its offset, or taken as UTC; left out or null it is now."""
    [reply] = replies(tiny_edition, "the next call", at=at)
    assert ("This call is open" in reply["text"]) is is_open


def test_every_answer_is_flushed_before_the_next_line_is_read(tiny_edition: Edition) -> None:
    """A program at the other end may wait for each reply before it asks on."""

    class Flushed(StringIO):
        """Remembers what had been flushed."""

        seen = ""

        def flush(self) -> None:
            self.seen = self.getvalue()

    shown = Flushed()

    def asked() -> Iterator[str]:
        for number in range(3):
            assert shown.seen.count("\n") == number
            yield "broken\n" if number == 1 else '{"say": ["hello"]}\n'

    answer_lines(tiny_edition.assistant, asked(), shown, lambda: AT)
    assert shown.seen.count("\n") == 3


def test_what_comes_out_is_ascii_and_one_line(tiny_edition: Edition) -> None:
    """Line separators and broken characters in an id cannot tear a line or break an encoding."""
    shown = StringIO()
    line = json.dumps({"id": "\u2028\n\ud800", "lang": "sq", "say": ["ç\ud800"]})
    answer_lines(tiny_edition.assistant, [line], shown, lambda: AT)
    assert shown.getvalue().isascii()
    assert shown.getvalue().count("\n") == 1
    assert json.loads(shown.getvalue())["id"] == "\u2028\n\ud800"


def test_a_line_is_read_into_a_conversation() -> None:
    """Text and press told apart, the moment in UTC."""
    line = '{"id": "a", "lang": "sq", "at": "2027-02-01T01:00:00+01:00", "say": ["hi", {"press": "none"}]}'
    at = datetime(2027, 2, 1, tzinfo=UTC)
    assert read_line(line) == Conversation("a", "sq", at, (("hi", None), ("", "none")))
