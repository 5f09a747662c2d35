"""No two answers are asked for in the same words

Should. Words under `asked` of two answers, or twice in one, make the assistant ask back where it could answer.
Passes: "how long is support" here, "when does support end" there.
Fails: "how long is the support" here, "how long is support" there: only small words differ. Between two answers also
"support is how long": the same words in another order, or with other endings.
To put right: keep it where it fits better.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from bot.edition import Edition
from bot.model import Entry, Problem
from bot.search.index import stems
from bot.text.words import SMALL, telling, words

WHO = frozenset("i me my mine you your yours he him his she her hers we us our they them their".split())
"""Small words that tell one question from another: "they said no", "I said no"."""
FEWEST = 3
"""Words that have to be the same: of two, the order tells too much."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    first: dict[tuple[str, tuple[str, ...]], tuple[str, Entry]] = {}
    alike: dict[tuple[str, frozenset[str]], tuple[str, Entry]] = {}
    stem = cache(lambda word: stems((word,))[0])
    for entry in edition.library.entries:
        for asked in entry.asked:
            said = words(asked)
            same, other = first.setdefault((entry.language, telling(said)), (asked, entry))
            if (same, other) == (asked, entry):
                bag = frozenset(stem(word) for word in said if word not in SMALL or word in WHO)
                same, other = alike.setdefault((entry.language, bag), (asked, entry))
                if len(bag) < FEWEST or other == entry:
                    continue
            what = f'"{asked}" asks for what "{same}" asks for ({other.id}, {other.place.file}).'
            yield Problem(entry.place, what, "Keep one of the two.", should=True, wording=asked)
