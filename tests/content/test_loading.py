"""Loading: a folder becomes a Library, or every problem in it is told at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content.library import Library
from bot.content.loading import SHARED, KnowledgeError, load_library
from tests.conftest import REAL
from tests.content.conftest import told


def told_of(folder: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as raised:
        load_library(folder)
    assert raised.value.folder == folder
    return told(list(raised.value.problems))


def test_everything_in_the_tiny_folder_is_read(tiny: Library) -> None:
    """Each kind of thing is there, in all its languages, in the order written."""
    assert tiny.languages == ("en", "sq")
    english = [entry.id for entry in tiny.entries if entry.language == "en"]
    assert english == ["what-is-it", "rest", "house", "summer-day", "not-ready", "no-places", "hello"]
    assert [entry.id for entry in tiny.entries if entry.language == "sq"] == ["what-is-it", "rest", "house"]
    assert [report.id for report in tiny.reports] == ["small-steps", "long-road"]
    assert [call.id for call in tiny.calls] == ["old-call", "next-call"]
    assert [danger.language for danger in tiny.dangers] == ["en", "sq"]
    assert list(tiny.figures) == ["rest-days"]
    assert set(tiny.phrases) == set(tiny.synonyms) == {"en", "sq"}


def test_language_and_topic_come_from_the_path(tiny: Library) -> None:
    """An entry in sq/answers/basics.yaml is Albanian and of the topic basics."""
    assert {(entry.language, entry.topic) for entry in tiny.entries} == {
        ("en", "basics"),
        ("en", "cannot-say"),
        ("en", "smalltalk"),
        ("sq", "basics"),
    }


def test_the_real_folder_loads() -> None:
    """What people are answered from is in shape, and not empty."""
    library = load_library(REAL)
    assert library.entries
    assert library.helplines


@pytest.mark.parametrize("nothing", ["", "en"])
def test_a_folder_without_answers_says_where_they_belong(nothing: str, tmp_path: Path) -> None:
    """The wrong folder is one plain sentence, not forty missing files."""
    (tmp_path / nothing).mkdir(exist_ok=True)
    assert told_of(tmp_path) == [f'{tmp_path}:1: There are no answers in this folder. Answers lie in "en/answers/".']


def test_a_folder_that_is_not_there_says_the_same(tmp_path: Path) -> None:
    """A mistyped name of a folder is no crash."""
    assert len(told_of(tmp_path / "nowhere")) == 1


SAFETY_OF_VI = [f"vi/safety/{name}.yaml" for name in ("danger", "refusals", "words")]
SAFETY = [f"sq/safety/{name}.yaml" for name in ("danger", "refusals", "words", "danger-now")]


@pytest.mark.parametrize("file", [*(f"{name}.yaml" for name in SHARED), "sq/phrases.yaml", *SAFETY])
def test_each_file_that_is_needed_is_missed(file: str, tiny_copy: Path) -> None:
    """One file gone is one problem of the kind "missing"; what other files say of it is not judged."""
    (tiny_copy / file).unlink()
    missing = f"{file}:1: This file is missing. Every knowledge folder needs it: bring it back."
    assert [line for line in told_of(tiny_copy) if "Links to" not in line] == [missing]


def test_links_are_not_judged_while_the_hosts_cannot_be_read(tiny_copy: Path) -> None:
    """The remedy "take the link out" would be wrong for every link."""
    (tiny_copy / "hosts.yaml").unlink()
    assert len(told_of(tiny_copy)) == 1


def test_problems_stand_in_the_order_of_files_and_lines(tiny_copy: Path) -> None:
    """Staff walk through each file from top to bottom."""
    (tiny_copy / "reports.yaml").write_text("- id: B\n- id: A\n", "utf-8")
    (tiny_copy / "en/synonyms.yaml").write_text("- [a, b]\n- [c]\n", "utf-8")
    with pytest.raises(KnowledgeError) as raised:
        load_library(tiny_copy)
    places = [(problem.place.file, problem.place.line) for problem in raised.value.problems]
    assert len(places) > 5
    assert places == sorted(places)
    assert str(raised.value) == f"{len(places)} problems in {tiny_copy}"


def test_a_folder_beside_the_languages_is_left_alone(tiny_copy: Path) -> None:
    """A folder without answers, such as one for notes, is no language."""
    (tiny_copy / "notes").mkdir()
    (tiny_copy / "notes/todo.yaml").write_text("[", "utf-8")
    assert load_library(tiny_copy).languages == ("en", "sq")


def test_a_new_language_needs_all_its_files(tiny_copy: Path) -> None:
    """A folder with answers is a language; what it lacks is told, in the order of its files."""
    shutil.copytree(tiny_copy / "sq/answers", tiny_copy / "vi/answers")
    files = [line.split(":")[0] for line in told_of(tiny_copy)]
    assert files == ["vi/phrases.yaml", *SAFETY_OF_VI, "vi/synonyms.yaml"]


def test_an_answers_folder_that_cannot_be_read_is_told(tiny_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name and the reason, and not with a traceback; the other files are judged all the same."""
    (tiny_copy / "hosts.yaml").unlink()
    closed, really = tiny_copy / "sq/answers", Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder == closed:
            raise PermissionError(13, "Permission denied")
        return really(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)  # who tests as root is denied nothing
    assert told_of(tiny_copy) == [
        "hosts.yaml:1: This file is missing. Every knowledge folder needs it: bring it back.",
        "sq/answers:1: This folder cannot be read (Permission denied). Look at its permissions.",
    ]


def test_a_link_to_nothing_is_there_and_cannot_be_read(tiny_copy: Path) -> None:
    """ "Missing, bring it back" would puzzle somebody who sees it in the folder."""
    (tiny_copy / "figures.yaml").unlink()
    (tiny_copy / "figures.yaml").symlink_to("nowhere.yaml")
    [line] = told_of(tiny_copy)
    assert line.startswith("figures.yaml:1: This file cannot be read")


def test_a_link_within_the_folder_is_read(tiny_copy: Path) -> None:
    """Only links that lead out of the folder are refused."""
    (tiny_copy / "sq/synonyms.yaml").unlink()
    (tiny_copy / "sq/synonyms.yaml").symlink_to("../en/synonyms.yaml")
    library = load_library(tiny_copy)
    assert library.synonyms["sq"] == library.synonyms["en"]


def test_a_file_with_another_ending_is_told(tiny_copy: Path) -> None:
    """An answer saved as new.yml or new.yaml.txt would never be given, and nobody would know."""
    (tiny_copy / "en/answers/basics.yaml").rename(tiny_copy / "en/answers/basics.yml")
    shutil.rmtree(tiny_copy / "sq")
    assert told_of(tiny_copy)


def test_a_language_is_called_by_its_code(tiny_copy: Path) -> None:
    """Of a code with a region only the language counts: nobody would ever be answered in the folder."""
    shutil.copytree(tiny_copy / "sq", tiny_copy / "sq-xk")
    assert told_of(tiny_copy)[0] == (
        'sq-xk/phrases.yaml:1: "sq-xk" is no code of a language. '
        'Call the folder by two or three small letters, such as "pt".'
    )


def test_a_language_without_answers_is_told(tiny_copy: Path) -> None:
    """It has a folder for them, if an empty one; without it nothing of the language would be read."""
    shutil.rmtree(tiny_copy / "sq/answers")
    assert told_of(tiny_copy)[0] == ('sq/phrases.yaml:1: This language is not read. Make a folder "sq/answers" for it.')
