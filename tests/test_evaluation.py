"""Conversations that say what their last reply should be: how each of them is judged."""

from __future__ import annotations

import pytest

from bot.edition import Edition
from bot.evaluation import Case, Outcome, fits, interval, play, read_cases
from bot.model import Kind, Message, Reply, Thread
from tests.conftest import AT


def judged(edition: Edition, *say: str, **want: object) -> Outcome:
    return play(Case("a", say, want, ("all",)), edition.assistant, AT).outcome


def test_the_last_reply_is_judged(tiny_edition: Edition) -> None:
    """By its kind and the entry that it comes from."""
    assert judged(tiny_edition, "hello", "explain the scheme", kind="answer", entry=["what-is-it"]) is Outcome.RIGHT
    assert judged(tiny_edition, "explain the scheme", kind="answer", entry=["rest"]) is Outcome.WRONG
    assert judged(tiny_edition, "explain the scheme", kind="smalltalk") is Outcome.WRONG


def test_a_reply_that_does_not_know_is_given_up(tiny_edition: Edition) -> None:
    """Which is right where nothing can be known."""
    assert judged(tiny_edition, "quantum banana", kind="answer", entry=["rest"]) is Outcome.GAVE_UP
    assert judged(tiny_edition, "quantum banana", kind="unknown") is Outcome.RIGHT


def test_what_a_choice_leads_to_is_offered(tiny_edition: Edition) -> None:
    """One of its first three buttons, pressed."""
    reply, _ = tiny_edition.assistant.reply_to(Message(AT, "house small days"), Thread())
    assert reply.kind is Kind.CHOICE
    entry = reply.buttons[0].entry
    assert judged(tiny_edition, "house small days", kind="answer", entry=[entry]) is Outcome.OFFERED
    assert judged(tiny_edition, "house small days", kind="answer", entry=["nothing-like-it"]) is Outcome.WRONG


@pytest.mark.parametrize(
    ("want", "right"),
    [
        ({"kind": "answer"}, True),
        ({"kind": "report"}, True),
        ({"kind": "unknown"}, False),
        ({"kind": "unknown", "kinds": ["answer"]}, True),
        ({"kind": "answer", "any": ["45", "thirty"], "all": ["days"], "none": ["90"]}, True),
        ({"kind": "answer", "any": ["14"]}, False),
        ({"kind": "answer", "all": ["DAYS", "weeks"]}, False),
        ({"kind": "answer", "none": ["thirty"]}, False),
        ({"kind": "answer", "entry": ["rest", "house"]}, True),
        ({"kind": "answer", "entry": ["house"]}, False),
    ],
)
def test_what_fits(want: dict[str, object], right: bool) -> None:
    """Kinds that may carry it, facts that have to stand there and such as must not, and the entries that are right."""
    assert fits(want, Reply(Kind.ANSWER, "en", "You get thirty days.", entry="rest")) is right


def test_a_line_that_is_no_conversation_is_named() -> None:
    """By its number; nothing of it is quoted."""
    line = '{"id": "a", "say": ["hello"], "want": {"kind": "smalltalk"}, "persona": "survivor"}'
    assert read_cases([line, ""])[0].groups == ("all", "kind smalltalk", "survivor", "one turn")
    for bad in ("{", "[]", '{"id": "a", "say": ["x"]}', '{"id": "a", "say": "", "want": 3}'):
        with pytest.raises(ValueError, match="line 2 is no conversation"):
            read_cases([line, bad])


def test_the_interval_is_wilsons() -> None:
    """As in his paper: wide for few, never beyond all or none."""
    assert interval(10, 10) == pytest.approx((0.722, 1.0), abs=0.001)
    assert interval(0, 10) == pytest.approx((0.0, 0.278), abs=0.001)
    assert interval(50, 100) == pytest.approx((0.404, 0.596), abs=0.001)
