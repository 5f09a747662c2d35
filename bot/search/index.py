"""The Library made searchable. The only door to Whoosh.

Whoosh indexes the words of each thing that can be found (all its wording together: that ranks best) and of each single
phrasing (that re-ranks). Its postings are read once, when the index is built, and kept as plain tables: a question then
costs a few look-ups. Pairs of neighbouring words and runs of letters are counted straight into such tables: Whoosh
takes ten times as long for the same. The index files lie in a folder of their own, which is gone when building ends;
RamStorage is not used, since all processes share its one folder (docs/decisions/0002-whoosh.md). What people type never
reaches Whoosh.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from whoosh.analysis import RegexTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.lang.porter2 import stem

from bot.content.library import Library
from bot.search.document import Document, documents_of
from bot.search.terms import Synonyms, Terms, in_our_words, letters_of, pairs_of
from bot.search.weighing import Posting, Postings, Values, all_weighed, counted, rarity_in, saturated
from bot.text.nearness import nearest
from bot.text.words import SMALL, words

HALF = 0.5
"""How often a term has to stand in a document to count for half; BM25's saturation, without its correction for length:
an entry is long because it is asked for in many ways."""


@dataclass(frozen=True, eq=False)
class Index:
    """Tables of postings, and what it takes to turn a question into the same terms."""

    documents: tuple[Document, ...]
    owners: NDArray[np.intp]
    """For each phrasing: the number of the document it asks for."""
    phrasings: tuple[Terms, ...]
    """The terms of each phrasing."""
    words: Postings
    """Terms, by document, each count damped."""
    pairs: Postings
    """Pairs of neighbouring terms, by document, each count damped."""
    phrasing_words: Postings
    """Terms, by phrasing."""
    phrasing_masses: Values
    """What the terms of each phrasing tell together."""
    letter_counts: Postings
    """Runs of letters, by document."""
    letter_weights: Postings
    """The same, weighed."""
    spellings: Mapping[str, str]
    """Every word that is known here, with its stem."""
    synonyms: Synonyms

    def terms_of(self, said: Iterable[str]) -> tuple[Terms, frozenset[str]]:
        """A question's words as terms, in order; and those of them whose spelling had to be mended."""
        spelt, mended = [], []
        for word in said:
            near = None if word in self.spellings else nearest(word, self.spellings)
            spelt.append(near or word)
            mended += [near] if near else []
        return self._terms(tuple(spelt)), frozenset(self._terms(tuple(mended)))

    def _terms(self, said: tuple[str, ...]) -> Terms:
        return stems(in_our_words(said, self.synonyms), lambda word: self.spellings.get(word) or stem(word))


def build_index(library: Library) -> Index:
    """Index everything in the Library that can be found."""
    documents = documents_of(library)
    synonyms = {said: ours for each in library.synonyms.values() for said, ours in each.items()}
    asked = [(number, words(text)) for number, each in enumerate(documents) for text in each.phrasings]
    stem_of = cache(stem)  # gone with the build: what people type is never cached
    phrasings = tuple(stems(in_our_words(said, synonyms), stem_of) for _, said in asked)
    owners = [number for number, _ in asked]
    by_document: list[list[Terms]] = [[] for _ in documents]
    for owner, terms in zip(owners, phrasings, strict=True):
        by_document[owner].append(terms)
    known = {word for _, said in asked for word in said}
    known |= {word for pair in synonyms.items() for side in pair for word in side}
    by_word = _postings([term for terms in each for term in terms] for each in by_document)
    letter_counts = counted([run for terms in each for run in letters_of(terms)] for each in by_document)
    return Index(
        documents=documents,
        owners=np.array(owners, dtype=np.intp),
        phrasings=phrasings,
        words=saturated(by_word, HALF),
        pairs=saturated(counted([pair for terms in each for pair in pairs_of(terms)] for each in by_document), HALF),
        phrasing_words=_postings(phrasings),
        phrasing_masses=np.array(
            [sum(rarity_in(by_word, term, len(documents)) for term in set(terms)) for terms in phrasings]
        ),
        letter_counts=letter_counts,
        letter_weights=all_weighed(letter_counts, len(documents)),
        spellings={word: stem_of(word) for word in SMALL | known},
        synonyms=synonyms,
    )


def stems(said: Terms, stem_of: Callable[[str], str] = stem) -> Terms:
    """English stems (Porter 2); words of other scripts as they are."""
    return tuple(stem_of(word) if word.isascii() else word for word in said)


def _postings(documents: Iterable[Iterable[str]]) -> Postings:
    """Index documents, given as their terms, and read every posting back; the number of a document is its place."""
    schema = Schema(number=STORED, terms=TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False))
    with tempfile.TemporaryDirectory(prefix="index-") as folder:
        whoosh = FileStorage(folder).create_index(schema)
        writer = whoosh.writer()
        for number, terms in enumerate(documents):
            writer.add_document(number=number, terms=" ".join(terms))
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
    return {term: Posting.of(counts) for term, counts in found.items()}
