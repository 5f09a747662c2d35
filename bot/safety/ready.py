"""What the rules listen for, made ready once for each Library."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.content.library import Library
from bot.model import ENGLISH, HARMLESS, Danger, Gap, Phrase, Refusal, Wording
from bot.safety.hearing import SHORTEST_TO_MEND, heard, sentences_of
from bot.safety.phrase import NUMBER, YEAR, Phrases, stands_in
from bot.safety.weighing import (
    HEARD_BESIDE_REFUSED_FROM,
    HEARD_FROM,
    HEARD_IN_ONE_WORD_FROM,
    HEARD_IN_OTHERS_FROM,
    Scales,
)
from bot.text.meaning import meanings
from bot.text.words import SMALL, words

SHORT = 3
"""Words of a harmless message that is known whole: of so few, one that danger is often told with may outweigh all."""


@dataclass(frozen=True, eq=False)
class Listener:
    """Listens for one kind of danger, or of what is refused."""

    kind: Danger | Refusal
    phrases: Phrases
    unless: Phrases
    words: frozenset[str]
    """What its phrases are looked up by. Without one of these nothing of it can be heard."""

    def hears(self, said: Wording) -> bool:
        """Does one of the phrases stand in what was heard, at a place that no ``unless`` covers whole?"""
        return stands_in(said, self.phrases, self.unless, self.kind.hearing.turns)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one language that count when a slip is mended."""

    dangerous: frozenset[str]
    """Those to which it is mended."""
    known: frozenset[str]
    """Others that staff use: none of them is a slip."""


@dataclass(frozen=True, eq=False)
class Ears:
    """All that is listened for in one Library."""

    listeners: tuple[Listener, ...]
    """One for each kind of danger, the most urgent first, then one for each refusal."""
    library: Library
    words: dict[str, frozenset[str]]
    """By language: those of all its listeners."""
    harmless: frozenset[Wording]
    """Short messages that staff wrote down as harmless, and labels of buttons, which people type: not weighed."""
    by_id: dict[tuple[str, str], Danger]
    """Each kind of danger by its language and id."""

    def heard_in(
        self, text: str, wanted: Callable[[Danger | Refusal], bool], likely: Collection[str]
    ) -> Danger | Refusal | None:
        """The first of the wanted kinds that is heard in the text. Phrases of every language are tried; slips are
        mended in those that it is likely in."""
        said: dict[str, Wording] = {}
        whole, sentences = words(text), sentences_of(text)
        signs = _signs_in(whole)
        silent = {each for each, its in self.words.items() if each not in likely and its.isdisjoint(signs)}
        for listener in self.listeners:
            kind = listener.kind
            if kind.language in silent or not wanted(kind):
                continue
            if kind.language not in likely and listener.words.isdisjoint(signs):
                continue
            if kind.language not in said:
                ours = vocabulary_of(self.library, kind.language) if kind.language in likely else NO_WORDS
                said[kind.language] = heard(sentences, kind.hearing, ours.dangerous, ours.known)
            if listener.hears(said[kind.language]) or whole in kind.said:
                return kind
        return None

    def weighed_in(self, text: str, likely: Collection[str]) -> list[Danger]:
        """The kind of danger that the weights find in the text, of each language that it is likely in."""
        said = words(text)
        if not said or (len(said) == 1 and said[0] in SMALL):  # "!", "he", "no": nothing can be weighed
            return []
        if said in self.harmless:
            return []
        weighed = {each: scales_of(self.library, each) for each in likely if each in self.library.weights}

        def taken(language: str, *, refused: bool) -> str | None:
            share = heard_from(language, one_word=len(said) == 1, refused=refused)
            return weighed[language].danger_in(text, share)

        found = {each: kind for each in weighed if (kind := taken(each, refused=False))}
        if found and self.heard_in(text, lambda kind: isinstance(kind, Refusal), likely):
            found = {each: kind for each in found if (kind := taken(each, refused=True))}
        return [self.by_id[language, kind] for language, kind in found.items()]

    def likely_in(self, text: str) -> tuple[str, ...]:
        """The languages that a text may be in. In English letters English is one of them, unless it is clearly in
        another: who is afraid misses keys, and must be heard though we know no word of it."""
        spoken = self.library.voices.heard_in(text)
        elsewhere = spoken.foreign or spoken.clearly is not None
        nothing_ours = spoken.words > 0 and spoken.language is None
        return spoken.likely if elsewhere or nothing_ours else tuple(dict.fromkeys((*spoken.likely, ENGLISH)))


def heard_from(language: str, *, one_word: bool = False, refused: bool = False) -> float:
    """The share of danger from which a text in this language is taken for one."""
    in_others = HEARD_IN_ONE_WORD_FROM if one_word else HEARD_IN_OTHERS_FROM
    share = HEARD_FROM if language == ENGLISH else in_others
    return max(share, HEARD_BESIDE_REFUSED_FROM) if refused else share


def _signs_in(said: Wording) -> frozenset[str]:
    """The words, and the signs that stand for the numbers among them."""
    return frozenset(said) | ({NUMBER, YEAR} if any(map(str.isdecimal, said)) else set())


NO_WORDS = Vocabulary(frozenset(), frozenset())


@lru_cache(maxsize=2)
def ears_for(library: Library) -> Ears:
    """Made ready once for each Library."""
    urgency = [kind.id for kind in library.dangers if kind.language == ENGLISH]
    dangers = sorted(library.dangers, key=lambda kind: urgency.index(kind.id) if kind.id in urgency else len(urgency))
    kinds: tuple[Danger | Refusal, ...] = (*dangers, *library.refusals)
    listeners = tuple(map(_listener, kinds))
    looked_up: dict[str, set[str]] = {language: set() for language in library.languages}
    for listener in listeners:
        looked_up[listener.kind.language] |= listener.words
    examples = (each.text for its in library.examples.values() for each in its if each.kind == HARMLESS)
    labels = (label for phrases in library.phrases.values() for label in phrases.buttons.values())
    return Ears(
        listeners=listeners,
        words={language: frozenset(each) for language, each in looked_up.items()},
        library=library,
        harmless=frozenset(map(words, chain((text for text in examples if len(text.split()) <= SHORT), labels))),
        by_id={(kind.language, kind.id): kind for kind in library.dangers},
    )


def _listener(kind: Danger | Refusal) -> Listener:
    phrases = Phrases(kind.phrases)
    return Listener(kind, phrases, Phrases(kind.unless), phrases.words | {said[0] for said in kind.said if said})


@lru_cache(maxsize=32)
def scales_of(library: Library, language: str) -> Scales:
    """Made ready when a message is first likely in this language, which has weights."""
    return Scales(library.weights[language].opened(), meanings(language))


@lru_cache(maxsize=32)
def vocabulary_of(library: Library, language: str) -> Vocabulary:
    """Made ready when a message is first likely in this language."""
    kinds: tuple[Danger | Refusal, ...] = (*library.dangers, *library.refusals)
    own = [kind for kind in kinds if kind.language == language]
    entries = (entry for entry in library.entries if entry.language == language)
    texts = [text for entry in entries for text in (entry.title, *entry.asked, entry.answer, entry.more)]
    texts += [text for kind in own for text in kind.must_let_through]
    return Vocabulary(
        dangerous=_long(word for kind in own for word in _words_of((*kind.phrases, *kind.unless))),
        known=_long(word for text in texts for word in words(text)),
    )


def _words_of(phrases: Iterable[Phrase]) -> Iterable[str]:
    parts = {id(part): part for phrase in phrases for part in phrase.parts if not isinstance(part, Gap)}
    return (word for part in parts.values() for wordings in part.values() for wording in wordings for word in wording)


def _long(all_words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in all_words if len(word) >= SHORTEST_TO_MEND)
