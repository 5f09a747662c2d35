"""Does a message stand on its own, or does it follow on what was answered before it?"""

from __future__ import annotations

from bot.text.words import says, telling, words

LONGEST = 9
"""Words of a message that may still be a follow-up; longer ones nearly always say what they are about."""
FEW = 4
"""Telling words up to which a message that points back ("how long does it take") is a follow-up."""
FEWEST = 2
"""Telling words up to which any message is one ("who wrote", "pdf")."""


def follows_on(said: tuple[str, ...], asking: dict[str, tuple[str, ...]]) -> bool:
    """True if a short message leans on what went before, or says next to nothing ("who wrote")."""
    return bool(said) and len(said) <= LONGEST and (leans(said, asking) or len(telling(said)) <= FEWEST)


def leans(said: tuple[str, ...], asking: dict[str, tuple[str, ...]]) -> bool:
    """True if a short message opens like a follow-up ("and …") or points back ("… it …")."""
    if len(said) > LONGEST:
        return False
    opens = any(said[: len(opening)] == opening for opening in map(words, asking["follow-up"]))
    return opens or (len(telling(said)) <= FEW and says(said, asking["pointing"]))
