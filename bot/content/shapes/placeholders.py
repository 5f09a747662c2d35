"""{placeholders}: the places in a text where a figure, a helpline's number or a slot is filled in."""

from __future__ import annotations

import re
from collections.abc import Callable

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def placeholders_in(text: str) -> tuple[str, ...]:
    """The names between braces, in order, each once."""
    return tuple(dict.fromkeys(PLACEHOLDER.findall(text)))


def filled(text: str, value_of: Callable[[str], str]) -> str:
    """The text with each placeholder replaced by what ``value_of`` says for its name."""
    return PLACEHOLDER.sub(lambda found: value_of(found[1]), text)
