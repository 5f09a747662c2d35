"""What a message means after an answer: its own words, and its words with what was spoken of, judged together.

"And who decides" means one thing after a question on the Recovery Needs Assessment and another after one on the first
decision. Both ways of hearing it are judged; their shares are multiplied, each to a power (a logarithmic pool: Genest
and Zidek, Combining probability distributions, Statistical Science, 1986). The longer a message, the more its own words
count; what lies near the last topic counts more, the same answer again less. The numbers were fitted on turns that
people may take next: python -m tests.following.
"""

from __future__ import annotations

import numpy as np

from bot.model import Match
from bot.search.fitted import fitted
from bot.search.judging import Judged, first, logistic
from bot.search.weighing import Values

LEAST = -12.0
"""Logarithm of a share below which it makes no difference how small it is."""
EDGE = 0.001
"""How near to 0 or 1 a confidence counts."""


def following(alone: Judged, beside: Judged, last: int, most: int) -> tuple[Match, ...]:
    """The best matches of a message by itself and beside the topic, whose document has the number ``last``."""
    scores = pooled(alone, beside, last)
    shares = scores - np.log(np.exp(scores - scores.max()).sum()) - scores.max()
    places = first(scores, most)
    sure = [logistic(fitted().follows, around(alone, float(shares[place]))) for place in places]
    return tuple(beside.match(place, each, sure[0]) for place, each in zip(places, sure, strict=True))


def pooled(alone: Judged, beside: Judged, last: int) -> Values:
    """Every document's score."""
    sides = sides_of(alone, beside, last)
    return sum((weight * sides[name] for name, weight in fitted().following.items()), np.zeros(len(alone.scores)))


def sides_of(alone: Judged, beside: Judged, last: int) -> dict[str, Values]:
    """What is weighed, for every document."""
    centres = alone.index.centres
    same = np.zeros(len(centres))
    same[last] = 1.0
    by_itself: Values = np.maximum(alone.log_shares, LEAST)
    return {
        "alone": by_itself,
        "alone, the longer": by_itself * alone.around["length"],
        "beside": np.maximum(beside.log_shares, LEAST),
        "near": centres @ centres[last],
        "same": same,
    }


def around(alone: Judged, share: float) -> dict[str, float]:
    """What tells how sure a match is: its share of all (a logarithm), and how much the question is ours (log odds)."""
    ours = min(max(alone.ours, EDGE), 1 - EDGE)
    return {"before": 1.0, "share": share, "ours": float(np.log(ours / (1 - ours)))}
