"""A link to the bot can lead to every answer, report and call: what stands behind ?start= comes back as /start."""

from __future__ import annotations

import re

from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.slash import messages_of
from bot.edition import Edition
from bot.model import Thread
from tests.conftest import AT

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a deep link may hold (core.telegram.org/bots/features#deep-linking)."""


def test_every_id_goes_round(real_edition: Edition) -> None:
    """Each is a payload that Telegram carries, and leads to what bears it."""
    library = real_edition.library
    ids = {entry.id for entry in library.entries} | {report.id for report in library.reports}
    ids |= {call.id for call in library.calls}
    assert len(ids) > 250
    for name in ids:
        assert PAYLOAD.fullmatch(name)
        [message] = messages_of(Incoming(1, Ask.TEXT, text=f"/start {name}"), library, AT)
        assert real_edition.assistant.reply_to(message, Thread())[0].entry == name
