"""Phrases of danger, looked for in what was heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.model import Gap, Phrase, Wording
from bot.safety.hearing import END

NUMBER, YEAR = "#", "#year"
"""Wordings of a phrase that stand for any number, and for any year from 1900 to 2099."""
Span = tuple[int, int]
"""Number of the first word, and of the word behind the last."""
Parts = Sequence[Mapping[str, tuple[Wording, ...]] | Gap]


class Phrases:
    """Many phrases, kept by a part that each has to hold: of a message's words, few lead to any of them."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        found = [(phrase, [part for part in phrase.parts if not isinstance(part, Gap)]) for phrase in phrases]
        often = Counter(word for _, parts in found for part in parts for word in part)
        weights: dict[int, int] = {}
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase, parts in found:
            for part in parts:
                if id(part) not in weights:
                    weights[id(part)] = sum(often[word] for word in part)
            rarest = min(parts, key=lambda part: weights[id(part)])
            for word in rarest:
                self._by_word.setdefault(word, []).append(phrase)
        self.words = frozenset(self._by_word)
        """Without one of these, or of the signs for numbers among them, no phrase can stand anywhere."""

    def spans_in(self, said: Wording, turns: AbstractSet[str]) -> Iterator[Span]:
        """Every place at which one of the phrases stands. A gap at an end takes in as much as it can."""
        if self.words.isdisjoint(said) and self.words.isdisjoint((NUMBER, YEAR)):
            return
        places: dict[str, list[int]] = {}
        for place, word in enumerate(said):
            for each in _read_as(word):
                places.setdefault(each, []).append(place)
        possible = {id(phrase): phrase for word in places for phrase in self._by_word.get(word, ())}
        for phrase in possible.values():
            leading = phrase.parts[0] if isinstance(phrase.parts[0], Gap) else None
            parts = phrase.parts[1:] if leading else phrase.parts
            first = parts[0]
            for start in _starts(first, places) if not isinstance(first, Gap) else range(len(said)):
                if (end := _end(parts, said, start, turns)) is not None:
                    yield (_back(leading, said, start, turns) if leading else start), end


def _starts(part: Mapping[str, tuple[Wording, ...]], places: Mapping[str, list[int]]) -> list[int]:
    """Where a part may begin."""
    if len(part) < len(places):
        return sorted({place for word in part if word in places for place in places[word]})
    return sorted({place for word, all_places in places.items() if word in part for place in all_places})


def stands_in(said: Wording, phrases: Phrases, unless: Phrases, turns: AbstractSet[str]) -> bool:
    """Does one of the phrases stand in what was said, at a place that no ``unless`` covers whole?"""
    meant = list(phrases.spans_in(said, turns))
    harmless = list(unless.spans_in(said, turns)) if meant else []
    return not all(any(first <= start and end <= last for first, last in harmless) for start, end in meant)


def _back(gap: Gap, said: Wording, at: int, turns: AbstractSet[str]) -> int:
    """How far back a gap before this word reaches."""
    first = max(at - gap.most, 0)
    if not gap.inside:
        return first
    bars = (place + 1 for place in range(at - 1, first - 1, -1) if said[place] == END or said[place] in turns)
    return next(bars, first)


def _end(parts: Parts, said: Wording, at: int, turns: AbstractSet[str]) -> int | None:
    """Where the parts end that begin at this word; None if they do not stand here."""
    if not parts:
        return at
    first, rest = parts[0], parts[1:]
    if isinstance(first, Gap):
        return _end_after(first, rest, said, at, turns)
    if at >= len(said):
        return None
    for word in _read_as(said[at]):
        for wording in first.get(word, ()):
            if len(wording) == 1 or _is(wording, said[at : at + len(wording)]):
                end = _end(rest, said, at + len(wording), turns)
                if end is not None:
                    return end
    return None


def _end_after(gap: Gap, rest: Parts, said: Wording, at: int, turns: AbstractSet[str]) -> int | None:
    """Where the rest ends behind as few other words as possible; a gap that comes last takes in as many as it can."""
    last = min(at + gap.most, len(said))
    if gap.inside:
        last = next((place for place in range(at, last) if said[place] == END or said[place] in turns), last)
    if not rest:
        return last
    ends = (_end(rest, said, place, turns) for place in range(at, last + 1))
    return next((end for end in ends if end is not None), None)


def _is(wording: Wording, said: Wording) -> bool:
    """Are these the words of the wording, numbers standing for their signs?"""
    pairs = zip(wording, said, strict=False)
    return len(wording) == len(said) and all(meant == word or meant in _read_as(word) for meant, word in pairs)


def _read_as(word: str) -> Wording:
    """A word, and the signs that stand for it."""
    if not word.isdecimal():
        return (word,)
    return (word, NUMBER, YEAR) if len(word) == 4 and word[:2] in ("19", "20") else (word, NUMBER)
