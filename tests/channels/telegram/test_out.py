"""What goes out, before it is sent."""

from __future__ import annotations

from bot.channels.telegram.out import Out


def test_nothing_goes_out_by_itself() -> None:
    """To one chat; silent about everything else until it is said."""
    out = Out(5)
    assert (out.reply, out.edit, out.answered, out.remove, out.query) == (None, None, (), (), None)
    assert (out.urgent, out.note_stays, out.late) == (False, False, ())
