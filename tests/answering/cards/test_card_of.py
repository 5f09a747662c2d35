"""What an id leads to: an entry, report or call, the members; and an open call in place of "no call is open"."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering.cards import CONDITIONS, TAKING_PART, card_of
from bot.content.library import MEMBERS, Library
from bot.edition import build_edition
from bot.model import Kind, Message, Thread
from bot.staff.checking import check
from tests.conftest import AT, REAL

OPEN = datetime(2027, 2, 14, 12, tzinfo=UTC)
ENTRY = f"""- id: {TAKING_PART}
  title: Taking part
  asked: [is there research to take part in]
  proof: [can i take part in research]
  answer: No call is open.
  sources: [tiny-guide]
"""


@pytest.fixture
def with_entry(tiny_copy: Path) -> Path:
    (tiny_copy / "en/answers/taking-part.yaml").write_text(ENTRY, "utf-8")
    return tiny_copy


@pytest.mark.parametrize(
    ("some_id", "kind"),
    [("house", Kind.ANSWER), ("small-steps", Kind.REPORT), ("old-call", Kind.HANDOFF), (MEMBERS, Kind.ANSWER)],
)
def test_an_id_leads_to_its_card(tiny: Library, some_id: str, kind: Kind) -> None:
    """An entry, a report, a call or the members, under this id; an unknown one leads to nothing."""
    reply = card_of(some_id, tiny, "en", AT)
    assert reply is not None
    assert (reply.kind, reply.entry) == (kind, some_id)
    assert card_of("gone", tiny, "en", AT) is None


@pytest.mark.parametrize(("text", "press"), [("can i take part in research", None), ("", f"show:{TAKING_PART}")])
def test_while_a_call_is_open_its_card_takes_the_entrys_place(with_entry: Path, text: str, press: str | None) -> None:
    """Asked or pressed: nobody is told "no call is open" in its days; before and after them everybody is."""
    said = build_edition(with_entry).assistant.reply_to
    now, _ = said(Message(OPEN, text, press), Thread())
    assert (now.entry, now.text[:17]) == ("next-call", "This call is open")
    for at in (AT, OPEN.replace(month=3)):
        closed, _ = said(Message(at, text, press), Thread())
        assert (closed.entry, closed.text[:16]) == (TAKING_PART, "No call is open.")


def test_the_real_folder_has_the_entries() -> None:
    """Else the rules would stand for nothing."""
    library = build_edition(REAL).library
    for name in (TAKING_PART, CONDITIONS):
        entry = library.entry(name, "en", AT.date())
        assert entry is not None
        assert "no open call" in entry.answer


def test_an_open_call_breaks_no_promise(with_entry: Path) -> None:
    """``check`` passes in the days of a call too: the entry's proof finds the call on purpose."""
    edition = build_edition(with_entry)
    assert check(edition, AT) == []
    assert check(edition, OPEN) == []
