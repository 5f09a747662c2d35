"""What the rules listen for, made ready once for each Library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.content.library import Library
from bot.model import Danger, Gap, Hearing, Phrase, Refusal, Wording
from bot.safety.hearing import SHORTEST_TO_MEND, heard
from bot.safety.phrase import Phrases, stands_in
from bot.safety.weighing import HEARD_BESIDE_REFUSED_FROM, HEARD_FROM, Scales
from bot.text.words import SMALL, words


@dataclass(frozen=True, eq=False)
class Listener:
    """Listens for one kind of danger, or of what is refused."""

    kind: Danger | Refusal
    phrases: Phrases
    unless: Phrases

    def hears(self, said: Wording) -> bool:
        """Does one of the phrases stand in what was heard, at a place that no ``unless`` covers whole?"""
        return stands_in(said, self.phrases, self.unless, self.kind.hearing.turns)


@dataclass(frozen=True, eq=False)
class Ears:
    """All that is listened for in one Library."""

    listeners: tuple[Listener, ...]
    """One for each kind of danger, the most urgent first, then one for each refusal."""
    dangerous: frozenset[str]
    """Words to which a slip is mended."""
    known: frozenset[str]
    """Other words that staff use: none of them is a slip."""
    scales: dict[str, Scales]
    """By language."""
    by_id: dict[tuple[str, str], Danger]
    """Each kind of danger by its language and id."""

    def heard_in(self, text: str, wanted: Callable[[Danger | Refusal], bool]) -> Danger | Refusal | None:
        """The first of the wanted kinds that is heard in the text."""
        said: dict[Hearing, Wording] = {}
        whole = words(text)
        for listener in self.listeners:
            hearing = listener.kind.hearing
            if not wanted(listener.kind):
                continue
            if hearing not in said:
                said[hearing] = heard(text, hearing, self.dangerous, self.known)
            if listener.hears(said[hearing]) or whole in listener.kind.said:
                return listener.kind
        return None

    def weighed_in(self, text: str) -> list[Danger]:
        """The kind of danger that the weights of each language find in the text."""
        said = words(text)
        if not said or (len(said) == 1 and said[0] in SMALL):  # "!", "he", "no": nothing can be weighed
            return []
        refused = self.heard_in(text, lambda kind: isinstance(kind, Refusal)) is not None
        heard_from = HEARD_BESIDE_REFUSED_FROM if refused else HEARD_FROM
        found = ((language, scales.danger_in(text, heard_from)) for language, scales in self.scales.items())
        return [self.by_id[language, kind] for language, kind in found if kind]


@lru_cache(maxsize=2)
def ears_for(library: Library) -> Ears:
    """Made ready once for each Library."""
    kinds: tuple[Danger | Refusal, ...] = (*library.dangers, *library.refusals)
    dangerous = _long(word for kind in kinds for word in _words_of((*kind.phrases, *kind.unless)))
    texts = [text for entry in library.entries for text in (entry.title, *entry.asked, entry.answer, entry.more)]
    texts += [text for kind in kinds for text in kind.must_let_through]
    known = _long(word for text in texts for word in words(text))
    ready = (Listener(kind, Phrases(kind.phrases), Phrases(kind.unless)) for kind in kinds)
    scales = {language: Scales(weights) for language, weights in library.weights.items()}
    return Ears(tuple(ready), dangerous, known, scales, {(kind.language, kind.id): kind for kind in library.dangers})


def _words_of(phrases: Iterable[Phrase]) -> Iterable[str]:
    parts = {id(part): part for phrase in phrases for part in phrase.parts if not isinstance(part, Gap)}
    return (word for part in parts.values() for wordings in part.values() for wording in wordings for word in wording)


def _long(all_words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in all_words if len(word) >= SHORTEST_TO_MEND)
