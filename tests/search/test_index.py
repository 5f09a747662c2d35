"""The index: postings as tables, built apart from all others, and nothing of it left on disk."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np
import pytest

from bot.content.library import Library
from bot.content.loading import load_library
from bot.edition import Edition
from bot.search.index import HALF, Index, build_index, stemmer_of, stems
from bot.text.words import words
from tests.conftest import TINY

together: Barrier


def wait_for_one_another(barrier: Barrier) -> None:
    """Given to each process when it starts."""
    global together  # noqa: PLW0603
    together = barrier


def built_at_the_same_time(folder: Path) -> list[tuple[set[str], int]]:
    """Five indexes of one folder, each begun when the other process begins one: its terms and its phrasings."""
    library = load_library(folder)
    found = []
    for _ in range(5):
        together.wait(timeout=60)
        index = build_index(library)
        found.append((set(index.words), len(index.phrasings)))
    return found


def breaks(*_: object) -> None:
    raise OSError("no space left")


@pytest.fixture
def index(tiny_edition: Edition) -> Index:
    return tiny_edition.assistant.index


def test_two_indexes_built_at_the_same_time_do_not_disturb_each_other(tiny: Library, tiny_copy: Path) -> None:
    """Two processes, two folders that differ in one word, five times at once: each has its own words, all of them."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("explain the scheme", "explain the zebra thing"), "utf-8")
    spawn = multiprocessing.get_context("spawn")
    begin = (spawn.Barrier(2),)
    with ProcessPoolExecutor(2, mp_context=spawn, initializer=wait_for_one_another, initargs=begin) as processes:
        here, there = processes.map(built_at_the_same_time, [TINY, tiny_copy])
    alone, changed = build_index(tiny), build_index(load_library(tiny_copy))
    assert "zebra" in changed.words
    assert "zebra" not in alone.words
    assert here == [(set(alone.words), len(alone.phrasings))] * 5
    assert there == [(set(changed.words), len(changed.phrasings))] * 5


def test_nothing_of_the_index_is_left_on_disk(tiny: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files lie in the temporary folder while it is built, and are gone afterwards."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    assert build_index(tiny).words
    assert [path.name for path in tmp_path.rglob("*")] == ["temporary"]
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(FileNotFoundError):
        build_index(tiny)


def test_nothing_is_left_when_building_fails(tiny: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error half-way leaves no files behind either."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("bot.search.index.FileStorage.create_index", breaks)
    with pytest.raises(OSError, match="no space left"):
        build_index(tiny)
    assert list(tmp_path.iterdir()) == []


def test_every_posting_names_a_document_and_how_often_the_term_stands_there(index: Index) -> None:
    """Counted again by hand: the tables say what the phrasings hold."""
    by_hand: dict[str, dict[int, int]] = {}
    for number, document in enumerate(index.documents):
        for phrasing in document.phrasings:
            for term in index.terms_of(words(phrasing))[0]:
                counts = by_hand.setdefault(term, {})
                counts[number] = counts.get(number, 0) + 1
    assert set(by_hand) == set(index.words)
    for term, counts in by_hand.items():
        damped = {owner: pytest.approx(count / (count + HALF)) for owner, count in counts.items()}
        assert index.words[term].as_dict() == damped, term


def test_every_phrasing_has_its_meaning_beside_its_owner(index: Index) -> None:
    """In the order of the documents; the centre of a document is the mean of its own."""
    asked = [(number, text) for number, each in enumerate(index.documents) for text in each.phrasings]
    assert index.owners.tolist() == [number for number, _ in asked]
    for row, (_, text) in zip(index.phrasings, asked, strict=True):
        assert row == pytest.approx(index.meanings.of(words(text)), abs=1e-5)
    for number, centre in enumerate(index.centres):
        mean = index.phrasings[index.owners == number].mean(axis=0)
        assert centre @ mean == pytest.approx(float(np.linalg.norm(mean)), abs=1e-5)


def test_words_of_every_script_are_indexed(tiny_copy: Path) -> None:
    """Arabic and Hindi wording is found again, whole; Chinese in pairs of characters."""
    file = tiny_copy / "sq/answers/basics.yaml"
    scripts = "ما هو النظام, योजना क्या है, 什么是计划"
    file.write_text(file.read_text("utf-8").replace("asked: [çfarë është skema,", f"asked: [{scripts},"), "utf-8")
    index = build_index(load_library(tiny_copy), language="sq")
    assert {"النظام", "योजना", "什么", "计划"} <= set(index.words)


def test_a_near_spelling_is_mended_and_named_so(index: Index) -> None:
    """The terms come in order; those that had to be mended are told apart."""
    assert index.terms_of(("what", "schemme")) == (("what", "scheme"), frozenset({"scheme"}))
    assert index.terms_of(("what", "scheme")) == (("what", "scheme"), frozenset())


def test_small_words_and_synonyms_are_not_mended(index: Index) -> None:
    """They are spelt rightly, though no answer holds them."""
    assert index.terms_of(("shelter",)) == (("hous",), frozenset())
    assert index.terms_of(("yours",)) == (("your",), frozenset())


def test_stems_are_english_only() -> None:
    """Words of other scripts stay as they are."""
    assert stems(("days", "helping", "जाँच", "дни")) == ("day", "help", "जाँच", "дни")


def test_stemmers_that_fail_are_left_out() -> None:
    """Whoosh's Spanish one breaks at some words, its Arabic one at all."""
    assert stemmer_of("es")("igue") == "igue"
    assert stemmer_of("es")("casas") == stemmer_of("es")("casa")
    assert stemmer_of("ar")("بيوت") == "بيوت"
