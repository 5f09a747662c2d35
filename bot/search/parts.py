"""A long message in parts: people tell a story, and the question hides somewhere in it."""

from __future__ import annotations

from bot.search.terms import Terms

LONG = 11
"""Words from which a message is also looked at in parts."""
MOST = 100
"""Words looked at: the first and the last fifty of a longer message."""
WIDTH, STEP = 8, 3
"""Words of a part, and words from the start of one to the start of the next."""


def parts_of(said: Terms) -> tuple[Terms, ...]:
    """The whole message first; then, if it is long, every stretch of eight words, a few words apart."""
    if len(said) > MOST:
        said = (*said[: MOST // 2], *said[-MOST // 2 :])
    if len(said) < LONG:
        return (said,)
    starts = [*range(0, len(said) - WIDTH, STEP), len(said) - WIDTH]
    return (said, *(said[start : start + WIDTH] for start in starts))
