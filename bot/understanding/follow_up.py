"""Does a message stand on its own, or does it follow on what was answered before it?"""

from __future__ import annotations

from bot.text.words import telling, words

LONGEST = 8
"""Words of a message that may still be a follow-up; longer ones nearly always say what they are about."""
FEW = 2
"""Telling words up to which a message that points back ("how long does it take") is a follow-up."""


def follows_on(said: tuple[str, ...], asking: dict[str, tuple[str, ...]]) -> bool:
    """True if the message opens like a follow-up ("and …", "what about …"), or points back and says little else."""
    if not said or len(said) > LONGEST:
        return False
    opens = any(said[: len(opening)] == opening for opening in map(words, asking["follow-up"]))
    points = any(word in said for phrase in asking["pointing"] for word in words(phrase))
    return opens or (points and len(telling(said)) <= FEW) or (len(telling(said)) == 1 and len(said) > 1)
