"""A question as ranking sees it: its terms and pairs, what each of them tells, and what all of it means."""

from __future__ import annotations

from dataclasses import dataclass

from bot.search.index import Index
from bot.search.terms import POLITE, Terms, essence, pairs_of
from bot.search.weighing import rarity_in
from bot.text.meaning import Vector
from bot.text.words import SMALL

UNKNOWN = 0.6
"""What a term that stands nowhere counts for: enough that a question of other words is not taken for ours, and less
than a known one, since people tell stories round their questions."""
MENDED = 0.7
"""What a term counts for whose spelling had to be mended: it may have been another word after all."""
TOPIC = 0.8
"""What a term of the topic counts for that a follow-up leaves unsaid."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What the question holds, each term with its weight: its rarity times how sure it is."""

    terms: dict[str, float]
    pairs: dict[str, float]
    meaning: Vector
    known: bool = True
    """Does it hold a word that stands in any way of asking? Small words count where nothing else is said."""
    exactly: int | None = None
    """The number of the document that alone is asked for in these words, little ones aside."""


def asked_of(said: Terms, index: Index, topic: Terms = ()) -> Asked:
    """The terms of a question's words, weighed; and, lighter, those of the topic it follows on."""
    rest = tuple(word for word in said if word not in POLITE)
    only_small = SMALL.issuperset(rest)
    asking = said if only_small else rest
    own, mended = index.terms_of(asking)
    terms = own + tuple(term for term in index.terms_of(topic)[0] if term not in own)
    things = len(index.documents)

    def sureness(term: str) -> float:
        known = 1.0 if term in index.words else UNKNOWN
        return TOPIC if term not in own else MENDED if term in mended else known

    return Asked(
        terms={term: rarity_in(index.words, term, things) * sureness(term) for term in terms},
        pairs={pair: rarity_in(index.pairs, pair, things) for pair in pairs_of(own)},
        meaning=index.meanings.of((*asking, *topic)),
        known=any(term in index.words and (only_small or term not in SMALL) for term in own),
        exactly=index.exactly.get(essence(said)),
    )
