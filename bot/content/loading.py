"""A knowledge folder -> Library, or every problem in it at once."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

from bot.content.asked import ASKED, read_asked
from bot.content.elsewhere import ELSEWHERE, read_elsewhere
from bot.content.examples import read_examples
from bot.content.forbidden import forbidden_numbers
from bot.content.library import Library
from bot.content.pieces import Piece
from bot.content.placing import placed
from bot.content.reading import read, text_of
from bot.content.references import unresolved
from bot.content.shapes.calls import read_calls
from bot.content.shapes.danger import read_safety
from bot.content.shapes.entries import only_asked, read_entries
from bot.content.shapes.figures import read_figures
from bot.content.shapes.helplines import read_helplines
from bot.content.shapes.members import read_members
from bot.content.shapes.phrases import read_phrases
from bot.content.shapes.reports import read_reports
from bot.content.shapes.sources import read_hosts, read_sources
from bot.content.shapes.synonyms import read_synonyms
from bot.content.weights import FILE, Sealed, sealed
from bot.model import ENGLISH, Danger, Entry, Example, Place, Problem, Refusal

SHARED = ("hosts", "sources", "figures", "helplines", "members", "reports", "calls")
"""Files that hold for all languages: <name>.yaml in the folder itself."""

CODE = re.compile("[a-z]{2,3}")
"""What the folder of a language is called: its code in ISO 639. Of a code with a region only the language counts."""
LEFT_BEHIND = re.compile(r"^\.|~$|^#.*#$|\.swp$|\.tmp$")
"""Files that editors and systems put beside ours."""


class KnowledgeError(Exception):
    """The knowledge folder cannot be used as it is; ``problems`` tells everything that has to be put right."""

    def __init__(self, folder: Path, problems: list[Problem]) -> None:
        self.folder = folder
        self.problems = tuple(sorted(problems, key=lambda each: (each.place.file, each.place.line)))
        super().__init__(f"{len(problems)} problems in {folder}")


def load_library(folder: Path, weights: bool = True) -> Library:
    """Read a knowledge folder, without the weights of danger if they are about to be learned anew.

    Raises:
        KnowledgeError: the folder or anything in it is unreadable, missing, out of shape or contradictory. While a
            file cannot be read at all, what other files say of it is not judged.
    """
    return _Folder(folder, weights).library()


class _Folder:
    """One knowledge folder being read: its problems, and whether every file of it could be read."""

    def __init__(self, folder: Path, weights: bool) -> None:
        self.folder, self.weights = folder, weights
        self.problems: list[Problem] = []
        self.whole = True
        self.files: list[str] = []
        """Every file that could be read."""

    def library(self) -> Library:
        languages = self._languages()
        if not languages:
            self._say("", "There are no answers in this folder.", f'Answers lie in "{ENGLISH}/answers/".')
            raise KnowledgeError(self.folder, self.problems)
        library = self._read(languages)
        if self.whole:
            self.problems += unresolved(library)
        understood = [file for file in self.files if file != "helplines.yaml"]
        self.problems += forbidden_numbers(self.folder, understood, library.never)
        if self.problems:
            raise KnowledgeError(self.folder, placed(self.problems, self.folder))
        return library

    def _read(self, languages: list[str]) -> Library:
        shared, problems = {name: self._piece(f"{name}.yaml") for name in SHARED}, self.problems
        hosts = read_hosts(shared["hosts"], problems) if shared["hosts"] else None
        helplines, never = read_helplines(shared["helplines"], problems)
        member_lists, members = read_members(shared["members"], problems)
        safety = {each: self._safety(each) for each in languages}
        kinds = {each: [danger.id for danger in safety[each][0] if not danger.afterwards] for each in languages}
        return Library(
            folder=self.folder,
            sources=read_sources(shared["sources"], hosts, problems),
            figures=read_figures(shared["figures"], problems),
            entries=tuple(entry for each in languages for entry in self._entries(each)),
            reports=tuple(read_reports(shared["reports"], hosts, problems)),
            calls=tuple(read_calls(shared["calls"], hosts, problems)),
            helplines=tuple(helplines),
            never=never,
            member_lists=tuple(member_lists),
            members=tuple(members),
            phrases={each: read_phrases(self._piece(f"{each}/phrases.yaml"), problems) for each in languages},
            synonyms={each: read_synonyms(self._piece(f"{each}/synonyms.yaml"), problems) for each in languages},
            dangers=tuple(danger for dangers, _ in safety.values() for danger in dangers),
            refusals=tuple(refusal for _, refusals in safety.values() for refusal in refusals),
            examples={each: self._examples(each, kinds[each]) for each in languages},
            elsewhere={each: self._elsewhere(each) for each in languages},
            weights={each: found for each in languages if (found := self._weights(each, kinds[each]))},
        )

    def _languages(self) -> list[str]:
        """The folders of languages: English has to be there; each other one is a folder with answers in it."""
        try:
            if not (self.folder / ENGLISH / "answers").is_dir():
                return []
            found = [path.parent.name for path in self.folder.glob("*/answers") if path.is_dir()]
            begun = {path.parent.name for path in self.folder.glob("*/phrases.yaml")}.difference(found)
        except OSError as error:
            self._say("", f"This folder cannot be read ({error.strerror}).", "Look at its permissions.")
            raise KnowledgeError(self.folder, self.problems) from None
        for name in sorted(begun):
            self._say(f"{name}/phrases.yaml", "This language is not read.", f'Make a folder "{name}/answers" for it.')
        for name in sorted(name for name in found if not CODE.fullmatch(name)):
            remedy = 'Call the folder by two or three small letters, such as "pt".'
            self._say(f"{name}/phrases.yaml", f'"{name}" is no code of a language.', remedy)
        return [ENGLISH, *sorted(name for name in found if name != ENGLISH)]

    def _entries(self, language: str) -> list[Entry]:
        found: list[Entry] = []
        for path in self._files(f"{language}/answers"):
            if path.suffix != ".yaml":
                self._say(f"{language}/answers/{path.name}", "This file is not read.", "Its name has to end in .yaml")
                continue
            piece = self._piece(f"{language}/answers/{path.name}")
            found += read_entries(piece, language, path.stem, self.problems)
        return self._with_asked(found, language)

    def _with_asked(self, entries: list[Entry], language: str) -> list[Entry]:
        """The entries with the ways of asking for them that stand in asked.txt, and those that stand there alone."""
        file = ASKED.format(language=language)
        text = text_of(self.folder, file, self.problems) if (self.folder / file).exists() else None
        self.files += [file] if text is not None else []
        ways = read_asked(text or "", file, self.problems)
        found = [
            replace(each, asked=(*each.asked, *ways[each.id].texts)) if each.id in ways else each for each in entries
        ]
        own = {each.id for each in entries}
        return found + [
            only_asked(name, language, tuple(each.texts), each.place) for name, each in ways.items() if name not in own
        ]

    def _files(self, inside: str) -> list[Path]:
        try:
            return sorted(each for each in (self.folder / inside).iterdir() if not LEFT_BEHIND.search(each.name))
        except OSError as error:
            self._say(inside, f"This folder cannot be read ({error.strerror}).", "Look at its permissions.")
            self.whole = False
            return []

    def _safety(self, language: str) -> tuple[list[Danger], list[Refusal]]:
        return read_safety(lambda name: self._piece(f"{language}/safety/{name}.yaml"), language, self.problems)

    def _examples(self, language: str, kinds: list[str]) -> tuple[Example, ...]:
        """None where a language has none."""
        inside = f"{language}/safety/examples"
        found = self._files(inside) if (self.folder / inside).is_dir() else []
        files = [f"{inside}/{path.name}" for path in found]
        texts = {file: text for file in files if (text := text_of(self.folder, file, self.problems)) is not None}
        self.files += texts
        return read_examples(texts, kinds, self.problems)

    def _elsewhere(self, language: str) -> tuple[str, ...]:
        """None where a language has no such file."""
        file = ELSEWHERE.format(language=language)
        text = text_of(self.folder, file, self.problems) if (self.folder / file).exists() else None
        self.files += [file] if text is not None else []
        return read_elsewhere(text or "", file, self.problems)

    def _weights(self, language: str, kinds: list[str]) -> Sealed | None:
        file = FILE.format(language=language)
        text = text_of(self.folder, file, self.problems) if self.weights and (self.folder / file).exists() else None
        if text is None and self.weights and (self.folder / f"{language}/safety/examples").is_dir():
            self._say(file, "The examples of danger are not learned yet.", 'Run "python run_bot.py learn".')
        return sealed(text, language, kinds, self.problems) if text is not None else None

    def _piece(self, file: str) -> Piece | None:
        if not os.path.lexists(self.folder / file):
            self._say(file, "This file is missing.", "Every knowledge folder needs it: bring it back.")
            piece = None
        else:
            told = len(self.problems)
            piece = read(self.folder, file, self.problems)
            self.whole = self.whole and len(self.problems) == told
            self.files += [file] if piece else []
        self.whole = self.whole and piece is not None
        return piece

    def _say(self, file: str, what: str, remedy: str) -> None:
        self.problems.append(Problem(Place(file or str(self.folder), 1), what, remedy))
