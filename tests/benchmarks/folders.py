"""Knowledge folders made for measuring: the entries that are to be found, and only what else has to be there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

import yaml

TINY = Path(__file__).parent.parent / "tiny_knowledge"
SOURCE = "tiny-guide"
"""A source of the tiny folder, which every entry cites: an answer without one is not in shape."""
EMPTY = {
    "calls.yaml": [],
    "figures.yaml": {},
    "members.yaml": {"lists": [], "members": []},
    "reports.yaml": [],
    "en/synonyms.yaml": [],
    "en/safety/refusals.yaml": [],
}
"""Files that have to be there and need not hold anything."""
NO_BRACES = str.maketrans("{}", "()")
"""Braces are placeholders in titles and answers."""
A_FILE = 250
"""Entries of one file: larger ones come near what may be read at once."""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it stands in a file."""

    id: str
    title: str
    asked: list[str]
    answer: str
    sources: list[str] = field(default_factory=lambda: [SOURCE])


def entry_of(number: int, ways: list[str], answer: str) -> Written:
    """An entry whose title is the first way of asking for it, unless there is no other."""
    ways = [_printable(way) for way in ways]
    title = ways[0].translate(NO_BRACES)
    return Written(id_of(number), title, ways[1:] or ways, _printable(answer).translate(NO_BRACES) or title)


def id_of(number: int) -> str:
    return f"entry-{number}"


def write_minimal(folder: Path, entries: Iterable[Written], elsewhere: Path | None = None) -> None:
    """A folder of these entries alone, with the tiny folder's sentences and its one kind of danger.

    ``elsewhere`` is a file of messages that nothing answers, if there shall be any.
    """
    shutil.copytree(TINY, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("sq", "answers", "elsewhere.txt"))
    phrases = yaml.safe_load((TINY / "en/phrases.yaml").read_text("utf-8"))
    phrases |= {"calls": {}, "commands": {}, "offer": [id_of(0), id_of(1)]}
    for file, content in (*EMPTY.items(), ("en/phrases.yaml", phrases)):
        _write(folder / file, content)
    if elsewhere:
        shutil.copy(elsewhere, folder / "en/elsewhere.txt")
    write_answers(folder / "en/answers", entries)


def write_answers(folder: Path, entries: Iterable[Written]) -> None:
    """Files of so many entries each; no more than one of them is held in memory."""
    folder.mkdir(exist_ok=True)
    rest = iter(entries)
    number = 0
    while some := [asdict(entry) for entry in islice(rest, A_FILE)]:
        _write(folder / f"made-{number}.yaml", some)
        number += 1


def _write(path: Path, content: object) -> None:
    """As JSON, which is YAML, too, and is written ten times as fast."""
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
