"""What is refused, by the phrases of every language."""

from __future__ import annotations

import pytest

from bot.content.library import Library
from bot.model import Message
from bot.safety.refusal import refused
from tests.conftest import AT


@pytest.mark.parametrize("client", ["en", "sq", "fr", None])
def test_what_is_refused(tiny: Library, client: str | None) -> None:
    """Whatever language was guessed; and what ``unless`` covers is not."""
    assert refused(Message(AT, "where is the house of my wife", client_language=client), tiny) == "no-places"
    assert refused(Message(AT, "where is the old house of my wife", client_language=client), tiny) is None
    assert refused(Message(AT, press="show:house", client_language=client), tiny) is None
