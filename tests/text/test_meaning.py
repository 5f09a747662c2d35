"""Meanings: texts that mean alike lie near one another, and what is not known lies nowhere."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text import meaning
from bot.text.meaning import Meanings, fingerprint, meanings, pieces_of
from bot.text.words import words

SMALL = Meanings({"dog": 0, "~dog": 1, "cat": 2}, np.array([[127, 0], [0, 127], [0, -127]], dtype=np.int8), np.ones(3))


def nearness(one: str, other: str) -> float:
    return float(meanings().of(words(one)) @ meanings().of(words(other)))


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("how much money do i get", "what is the weekly allowance", "who wrote this report"),
        ("can they send me back", "will i be deported", "what does a guardian do"),
        ("my boss has not paid me", "he keeps my wages", "where do i sleep"),
        ("i need a solicitor", "find me a lawyer", "i need a dentist"),
    ],
)
def test_what_means_alike_lies_nearer(text: str, near: str, far: str) -> None:
    """Though no word that tells anything is shared."""
    assert nearness(text, near) > nearness(text, far) + 0.1


def test_a_slip_of_the_finger_lies_near() -> None:
    """The letters of an unknown word tell what it was meant to be."""
    assert "assesmant" not in meanings().numbers
    assert nearness("recovery needs assesmant", "recovery needs assessment") > 0.8


def test_a_text_is_the_sum_of_its_pieces() -> None:
    """Counted by hand: the row of the word, and those of its letters that the table has."""
    assert SMALL.of(["dog"]).tolist() == pytest.approx([0.5**0.5, 0.5**0.5])
    assert SMALL.of(["dog", "cat"]).tolist() == pytest.approx([1, 0])


@pytest.mark.parametrize("said", [(), ("qqq",), ("我想要",)])
def test_what_is_not_known_lies_nowhere(said: tuple[str, ...]) -> None:
    """All zeros: near to nothing."""
    assert SMALL.of(said).tolist() == [0, 0]


@settings(deadline=None, max_examples=50)
@given(texts=st.lists(st.lists(st.sampled_from(["help", "the", "visa", "zzxq", "", "我"])).map(tuple), max_size=5))
def test_many_texts_are_the_same_as_one_by_one(texts: list[tuple[str, ...]]) -> None:
    """Of length one, or zeros."""
    together = meanings().of_each(texts)
    assert together.shape == (len(texts), meanings().width)
    for row, text in zip(together, texts, strict=True):
        assert row == pytest.approx(meanings().of(text), abs=1e-5)
        assert float(np.linalg.norm(row)) == pytest.approx(1, abs=1e-5) or not row.any()


def test_the_pieces_of_a_word_are_runs_of_three_to_five_letters() -> None:
    """A blank at both ends, so that "car" is told from the beginning of "carer"."""
    assert list(pieces_of("car")) == ["car", "~ ca", "~car", "~ar ", "~ car", "~car ", "~ car "]


def test_the_table_that_comes_with_the_program_is_whole() -> None:
    """A row and a scale for each piece, no piece twice."""
    table = meanings()
    assert len(table.numbers) == len(table.rows) == len(table.scales) > 20_000
    assert all(one < other for one, other in pairwise(table.numbers))


def test_another_table_has_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that weights which were learned with one are not used with the other: other rows, other pieces."""
    monkeypatch.setattr(meaning, "FOLDER", tmp_path)
    for name, number, piece in (("aa", 1, "dog"), ("bb", 2, "dog"), ("cc", 1, "cat")):
        (tmp_path / name).mkdir()
        np.savez(tmp_path / name / "rows.npz", rows=np.full((1, 2), number, dtype=np.int8), scales=np.ones(1))
        (tmp_path / name / "pieces.txt").write_text(piece, "utf-8")
    assert len({fingerprint("aa"), fingerprint("bb"), fingerprint("cc")}) == 3


def test_a_folder_without_a_table_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that has none yet has that of English."""
    monkeypatch.setattr(meaning, "FOLDER", tmp_path)
    for name, rows in (("en", 1), ("dd", 0)):
        (tmp_path / name).mkdir()
        if rows:
            np.savez(tmp_path / name / "rows.npz", rows=np.ones((1, 2), dtype=np.int8), scales=np.ones(1))
            (tmp_path / name / "pieces.txt").write_text("dog", "utf-8")
    assert meaning._folder_of("dd") == tmp_path / "en"
