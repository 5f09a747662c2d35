"""Matches for a Question: by its own words, or in the light of what was spoken of last."""

from __future__ import annotations

from bot.model import Match, Question
from bot.search.following import following
from bot.search.index import Index
from bot.search.judging import judge
from bot.text.words import telling, words

SURE = 0.1
"""Confidence from which the best match is taken for what was asked (docs/measured/search.md)."""
TORN = 0.75
"""Share of the confidence of the best match from which the second one makes us torn between them, while neither is
clear (docs/measured/search.md)."""
CLEAR = 0.5
"""Confidence from which a match is clear: no other makes us torn, no topic bends it, no word that asks for a list
("reports", "members") is surer."""
OURS = 0.4
"""Confidence that a question is one for us at all, below which it is not (docs/measured/search.md)."""
MOST = 10
"""Matches given back."""


def rank(question: Question, index: Index) -> tuple[Match, ...]:
    """The best matches, best first; none where nothing was said.

    What is clear by itself, and is small talk or has not the shape of a follow-up, is not bent by what went before; and
    a topic does not answer for words that we do not know.
    """
    if not question.words:
        return ()
    alone = judge(question.words, index)
    by_itself = alone.best(MOST)
    last = _last(question, index)
    clear = by_itself[0].confidence >= CLEAR
    small_talk = index.documents[alone.likeliest].small_talk
    if last is None or not alone.ours or (clear and (small_talk or not question.follows)):
        return by_itself
    beside = judge(question.words, index, telling(words(index.documents[last].title)))
    return following(alone, beside, last, MOST)


def torn(matches: tuple[Match, ...]) -> bool:
    """True if another than the best match may as well have been asked for."""
    best = matches[0].confidence
    return best < CLEAR and len(matches) > 1 and matches[1].confidence >= TORN * best


def _last(question: Question, index: Index) -> int | None:
    """The number of the document that was spoken of last."""
    last = question.follows or question.topic
    return next((number for number, each in enumerate(index.documents) if each.id == last), None) if last else None
