"""Calls are whole, and end with a result."""

from __future__ import annotations

from pathlib import Path

from bot.staff.checking.calls import find
from tests.conftest import AT
from tests.staff.changing import changed


def test_what_a_call_lacks_is_told_until_it_is_over(tiny_copy: Path) -> None:
    """By the names of its fields and the language of its words; of a call that is over nothing is asked any more."""
    edition = changed(tiny_copy, "calls.yaml", "  contact: ask@example.org\n", "")
    edition = changed(tiny_copy, "sq/phrases.yaml", "    pay: You get a voucher of 20 pounds.\n", "")
    [problem] = list(find(edition, AT))
    assert str(problem) == (
        'calls.yaml:6: The call "next-call" is not offered to anybody: it lacks contact, pay (sq). '
        "Write it here; what has a language behind it, under this id in phrases.yaml of that language."
    )
    over = list(find(edition, AT.replace(year=2028)))
    assert [problem.what for problem in over] == [
        'The call "next-call" is over since 2027-02-28, and nothing says what came of it.'
    ]
    assert list(find(edition, AT.replace(year=2027, month=7))) == []
