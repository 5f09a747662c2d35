"""No two answers are asked for in the same words

Should. Words under `asked` of two answers, or twice in one, make the assistant ask back where it could answer.
Passes: "how long is support" here, "when does support end" there.
Fails: "how long is the support" here, "how long is support" there: only small words differ.
To put right: keep it where it fits better.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.model import Entry, Problem
from bot.text.words import telling, words


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    first: dict[tuple[str, tuple[str, ...]], tuple[str, Entry]] = {}
    for entry in edition.library.entries:
        for asked in entry.asked:
            said, other = first.setdefault((entry.language, telling(words(asked))), (asked, entry))
            if said != asked or other != entry:
                what = f'"{asked}" asks for what "{said}" asks for ({other.id}, {other.place.file}).'
                yield Problem(entry.place, what, "Keep one of the two.", should=True)
