"""Every mistake that staff make gets exactly the words that ``expected.txt`` of its folder holds.

A fault is laid over a copy of the tiny knowledge folder: its files replace or join those there, ``missing.txt`` names
files to take away. To add one, add a folder; nothing here has to change.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.content.loading import KnowledgeError, load_library
from tests.conftest import TESTS, TINY

BROKEN = TESTS / "broken_knowledge"
FAULTS = sorted(path for path in BROKEN.iterdir() if path.is_dir())
"""Faults whose expected.txt says what should be told but is not told yet."""
NOT_LAID = shutil.ignore_patterns("expected.txt", "missing.txt")


def told_of(folder: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as raised:
        load_library(folder)
    return [str(problem) for problem in raised.value.problems]


def fault(path: Path) -> object:
    return pytest.param(path, id=path.name)


def test_there_are_faults() -> None:
    """The folder of faults has not moved, and every fault says what is expected."""
    assert len(FAULTS) >= 25
    for path in FAULTS:
        assert (path / "expected.txt").read_text("utf-8").strip(), path.name
        assert len([each for each in path.rglob("*") if each.is_file()]) >= 2, path.name


@pytest.mark.parametrize("path", [fault(path) for path in FAULTS])
def test_a_fault_is_told_in_these_words(path: Path, tiny_copy: Path) -> None:
    """All problems, in order: file, line, what is wrong, how to put it right; and nothing more."""
    shutil.copytree(path, tiny_copy, dirs_exist_ok=True, ignore=NOT_LAID)
    if (path / "missing.txt").exists():
        for file in (path / "missing.txt").read_text("utf-8").split():
            (tiny_copy / file).unlink()
    assert told_of(tiny_copy) == (path / "expected.txt").read_text("utf-8").splitlines()


def test_the_folder_under_the_faults_is_sound() -> None:
    """So that what is told comes from the fault alone."""
    assert load_library(TINY).entries


def test_bytes_that_are_not_utf8(tiny_copy: Path) -> None:
    """A file saved by an old editor: the line of the first wrong character."""
    (tiny_copy / "en/synonyms.yaml").write_bytes("- [house, flat]\n- [café, coffee]\n".encode("cp1252"))
    assert told_of(tiny_copy) == [
        "en/synonyms.yaml:2: A character here is not UTF-8. Save the file as UTF-8.",
    ]


def test_a_link_out_of_the_folder(tiny_copy: Path, tmp_path: Path) -> None:
    """A file that is really another one elsewhere is not read."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("- [house, flat]\n", "utf-8")
    (tiny_copy / "en/synonyms.yaml").unlink()
    (tiny_copy / "en/synonyms.yaml").symlink_to(outside)
    assert told_of(tiny_copy) == [
        "en/synonyms.yaml:1: This file is a link that leads out of the folder. Copy the file itself.",
    ]


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Replace the only place where ``old`` stands; the line on which it stood."""
    before = (folder / file).read_text("utf-8")
    assert before.count(old) == 1
    (folder / file).write_text(before.replace(old, new), "utf-8")
    return before[: before.index(old)].count("\n") + 1


def test_phrases_without_a_sentence(tiny_copy: Path) -> None:
    """A sentence that the assistant needs has been taken out."""
    change(tiny_copy, "en/phrases.yaml", "  choice: I am not sure what you mean. Is it one of these?\n", "")
    line = 1 + (tiny_copy / "en/phrases.yaml").read_text("utf-8").splitlines().index("say:") + 1
    assert told_of(tiny_copy) == [
        f'en/phrases.yaml:{line}: This part "say" has no "choice". Add a line "choice: …".',
    ]


def test_a_phrase_without_its_slot(tiny_copy: Path) -> None:
    """A place to be filled in by the program has been taken out."""
    line = change(tiny_copy, "sq/phrases.yaml", '"By {names}."', '"By the group."')
    assert told_of(tiny_copy) == [
        f'sq/phrases.yaml:{line}: "report-by" lacks {{names}}. Put it where the program shall fill it in.',
    ]


def test_a_phrase_with_a_mistyped_slot(tiny_copy: Path) -> None:
    """Both are told: the slot that is missing, and the one that nobody knows."""
    line = change(tiny_copy, "en/phrases.yaml", '"With {names}."', '"With {nammes}."')
    assert told_of(tiny_copy)[0] == (
        f'en/phrases.yaml:{line}: "report-with" lacks {{names}}. Put it where the program shall fill it in.'
    )
    assert told_of(tiny_copy)[1:] == [
        f'en/phrases.yaml:{line}: There is no figure or helpline "nammes". Did you mean "names"?',
    ]
