"""What is promised in other languages is kept

Should. (Only `check --languages` looks, for half a minute.) Nobody who speaks these languages has read what is
promised in them: one that is not kept does not stop the assistant, but somebody may not be heard, or not be answered.
Passes: every message under `must_catch`, `must_let_through` and `proof` of a language does what it promises.
Fails: some do not. There is one line for each file; it shows the first of them.
To put right: ask somebody who speaks the language; then as for English.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from bot.edition import Edition
from bot.exam import promises_of_danger, promises_of_refusals
from bot.model import ENGLISH, Problem
from bot.staff.checking.proofs import not_found


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for language in (each for each in edition.library.languages if each != ENGLISH):
        for kind in (promises_of_danger, promises_of_refusals, not_found):
            for file, found in groupby(kind(edition, at, language), lambda problem: problem.place.file):
                broken = list(found)
                first, count = broken[0], len(broken)
                others = f" So it is with {count - 1} more in {file}." if count > 1 else ""
                yield Problem(first.place, first.what + others, first.remedy, should=True, wording=first.wording)
