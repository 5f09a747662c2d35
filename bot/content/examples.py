"""The folder safety/examples of a language -> Example: one file for each kind of danger, and ``harmless.txt``.

A line is a message as somebody might write it. Empty lines and lines that begin with ``#`` are passed over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from bot.model import HARMLESS, Example, Place, Problem
from bot.text.meaning import fingerprint

COMMENT = "#"
Written = dict[str, str]
"""The text of each file of the folder, by its path."""


def read_examples(files: Written, kinds: Iterable[str], problems: list[Problem]) -> tuple[Example, ...]:
    """Every example, in the order of the files. No message may stand there twice."""
    found: dict[str, tuple[Example, Place]] = {}
    known = {HARMLESS, *kinds}
    for file, text in files.items():
        kind = file.rpartition("/")[2].removesuffix(".txt")
        if kind not in known or not file.endswith(".txt"):
            remedy = f"The files here are named like a kind of danger, or {HARMLESS}.txt: rename it."
            problems.append(Problem(Place(file, 1), "No kind of danger is called like this file.", remedy))
            continue
        for number, line in enumerate(text.splitlines(), 1):
            said = line.strip()
            if said and not said.startswith(COMMENT):
                _add(Example(said, kind), Place(file, number), found, problems)
    return tuple(example for example, _ in found.values())


def _add(example: Example, place: Place, found: dict[str, tuple[Example, Place]], problems: list[Problem]) -> None:
    key = example.text.casefold()
    if key in found:
        first = found[key][1]
        what = f"This message stands in {first.file}:{first.line} already."
        problems.append(Problem(place, what, "Take out one of the two."))
    else:
        found[key] = example, place


def fingerprint_of(examples: Iterable[Example], language: str) -> str:
    """A short text that is another one as soon as any example is, or the table of meanings (SHA-256)."""
    lines = [fingerprint(language), *sorted(f"{example.kind} {example.text}" for example in examples)]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]
