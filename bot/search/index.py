"""The Library made searchable, in one language at a time. The only door to Whoosh.

Whoosh indexes the words of each thing that can be found, all its wording together. Its postings are read once, when the
index is built, and kept as plain tables: a question then costs a few look-ups. Pairs of neighbouring words are counted
straight into such a table: Whoosh takes ten times as long for the same. What each phrasing means is kept as a point
(bot/text/meaning.py). The index files lie in a folder of their own, which is gone when building ends; RamStorage is not
used, since all processes share its one folder (docs/decisions/0002-whoosh.md). What people type never reaches Whoosh.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.lang import has_stemmer, stemmer_for_language
from whoosh.lang.porter2 import stem

from bot.content.library import Library
from bot.model import ENGLISH
from bot.search.document import Document, documents_of
from bot.search.fitted import Fitted, fitted
from bot.search.terms import Synonyms, Terms, essence, in_our_words, pairs_of
from bot.search.weighing import Counts, Postings, counted
from bot.text.meaning import Meanings, Vector, meanings
from bot.text.nearness import nearest
from bot.text.words import SMALL, words

ARABIC = "ar"
"""Whoosh's stemmer for it cannot be used with this Python: one of its patterns is not one any more."""
HALF = 0.5
"""How often a term has to stand in a document to count for half; BM25's saturation, without its correction for length:
an entry is long because it is asked for in many ways."""


@dataclass(frozen=True, eq=False)
class Index:
    """Tables of postings and of meanings, and what it takes to turn a question into the same."""

    documents: tuple[Document, ...]
    words: Postings
    """Terms, by document, each count damped."""
    pairs: Postings
    """Pairs of neighbouring terms, by document, each count damped."""
    owners: NDArray[np.intp]
    """For each phrasing, the number of the document it asks for; in order."""
    phrasings: Vector
    """What each phrasing means: a row each."""
    centres: Vector
    """What the phrasings of each document mean on the whole: a row each."""
    elsewhere: Vector
    """What the messages mean that nothing here answers: a row each."""
    meanings: Meanings
    exactly: Mapping[Terms, int]
    """The essence of each phrasing, with the number of the document that alone is asked for so."""
    spellings: Mapping[str, str]
    """Every word that is known here, with its stem."""
    synonyms: Synonyms
    stem_of: Callable[[str], str]
    """What a word has in common with its other forms."""
    judged_by: Fitted
    english: Index | None = None
    """Beside another language: what lies near in English is near in it, too; documents have the same numbers."""

    def terms_of(self, said: Iterable[str]) -> tuple[Terms, frozenset[str]]:
        """A question's words as terms, in order; and those of them whose spelling had to be mended."""
        spelt, mended = [], []
        for word in said:
            near = None if word in self.spellings else nearest(word, self.spellings)
            spelt.append(near or word)
            mended += [near] if near else []
        return self._terms(tuple(spelt)), frozenset(self._terms(tuple(mended)))

    def _terms(self, said: tuple[str, ...]) -> Terms:
        return stems(in_our_words(said, self.synonyms), lambda word: self.spellings.get(word) or self.stem_of(word))


def build_index(
    library: Library, table: Meanings | None = None, language: str = ENGLISH, english: Index | None = None
) -> Index:
    """Index all that can be found in one language, with the table of meanings that comes with the program for it."""
    table = table or meanings(language)
    documents = documents_of(library, language)
    synonyms = Synonyms.of(library.synonyms[language])
    one = dict[str, str]()  # each word once in memory, however often it is asked with
    asked = [[tuple(map(one.setdefault, said, said)) for said in map(words, each.phrasings)] for each in documents]
    stem_of = stemmer_of(language)
    known_stem = cache(stem_of)  # gone with the build: what people type is never cached
    terms = [[stems(in_our_words(said, synonyms), known_stem) for said in each] for each in asked]
    known = {word for each in asked for said in each for word in said}
    known |= {word for pair in synonyms.ours.items() for side in pair for word in side}
    owners = np.repeat(np.arange(len(documents)), [len(each) for each in asked])
    phrasings = table.of_each(said for each in asked for said in each)
    return Index(
        documents=documents,
        words=Postings(_counts([term for said in each for term in said] for each in terms), HALF),
        pairs=Postings(counted([pair for said in each for pair in pairs_of(said)] for each in terms), HALF),
        owners=owners,
        phrasings=phrasings,
        centres=english.centres if english else _centres(phrasings, owners, len(documents)),
        elsewhere=table.of_each(words(text) for text in library.elsewhere[language]),
        meanings=table,
        exactly=_exactly(asked),
        spellings={word: known_stem(word) for word in SMALL | known},
        synonyms=synonyms,
        stem_of=stem_of,
        judged_by=fitted(english=language == ENGLISH),
        english=english,
    )


@lru_cache(maxsize=32)
def index_in(library: Library, language: str, english: Index) -> Index:
    """The index of a language beside that of English, built when somebody first asks in it."""
    return build_index(library, language=language, english=english)


def stemmer_of(language: str) -> Callable[[str], str]:
    """Whoosh's stemmer for a language; words as they are where it has none that works."""
    if language == ENGLISH:
        return _english_stem
    if language == ARABIC or not has_stemmer(language):
        return str
    stem_of: Callable[[str], str] = stemmer_for_language(language)

    def stemmed(word: str) -> str:
        try:
            return stem_of(word)
        except IndexError:  # Whoosh's Spanish one looks for a letter before the first one of "igue"
            return word

    return stemmed


def _english_stem(word: str) -> str:
    """Porter 2; words of other scripts as they are."""
    return stem(word) if word.isascii() else word


def _exactly(asked: Iterable[Iterable[Terms]]) -> Mapping[Terms, int]:
    askers: dict[Terms, set[int]] = defaultdict(set)
    for number, each in enumerate(asked):
        for said in each:
            askers[essence(said)].add(number)
    return {said: numbers.pop() for said, numbers in askers.items() if len(numbers) == 1}


def _centres(phrasings: Vector, owners: NDArray[np.intp], documents: int) -> Vector:
    """The mean direction of each document's phrasings."""
    centres = np.zeros((documents, phrasings.shape[1]), dtype=np.float32)
    np.add.at(centres, owners, phrasings)
    lengths = np.linalg.norm(centres, axis=1, keepdims=True)
    np.divide(centres, lengths, out=centres, where=lengths > 0)
    return centres


def stems(said: Terms, stem_of: Callable[[str], str] = _english_stem) -> Terms:
    """The stem of each word."""
    return tuple(map(stem_of, said))


def _counts(documents: Iterable[Iterable[str]]) -> Counts:
    """Index documents, given as their terms, and read every posting back; the number of a document is its place."""
    schema = Schema(number=STORED, terms=TEXT(phrase=False))
    with tempfile.TemporaryDirectory(prefix="index-") as folder:
        whoosh = FileStorage(folder).create_index(schema)
        writer = whoosh.writer()
        for number, terms in enumerate(documents):
            writer.add_document(number=number, terms=list(terms))  # given as a list, it is not cut up again
        writer.commit()
        found: dict[str, dict[int, float]] = {}
        with whoosh.reader() as reader:
            numbers = {doc: fields["number"] for doc, fields in reader.iter_docs()}
            for term in reader.lexicon("terms"):
                matcher = reader.postings("terms", term)
                counts: dict[int, float] = {}
                while matcher.is_active():
                    counts[numbers[matcher.id()]] = matcher.weight()
                    matcher.next()
                found[term.decode("utf-8")] = counts
        whoosh.close()
    return found
