"""What the table is taught with: everything that staff wrote, as texts, and what each asks for or tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from bot.content.library import Library
from bot.model import ENGLISH, HARMLESS

ELSEWHERE = "(elsewhere)"
"""The entry, as it were, of messages that nothing here answers."""
PARTS, GONE = 5, 30
"""One way of asking in five, and one entry in thirty, is left out to see how well it is found, or missed."""
SENTENCES = re.compile(r"(?<=[.?!])\s+|\n")
LONGEST = 40
"""Words of a sentence of an answer that is taught."""


@dataclass(frozen=True)
class Held:
    """A Library from which something was left out, and what: ways of asking with their entry, or with None."""

    library: Library
    asked: list[tuple[str, str | None]]


def texts_of(library: Library) -> tuple[list[str], dict[str, str]]:
    """Every text once, and the entry of those that ask for one, or the kind of danger of those that tell of one."""
    entries = [entry for entry in library.entries if entry.language == ENGLISH and not entry.draft]
    asked = {text: entry.id for entry in entries for text in entry.asked}
    asked |= {text: report.id for report in library.reports for text in report.asked}
    asked |= dict.fromkeys(library.elsewhere[ENGLISH], ELSEWHERE)
    asked |= {each.text: f"({each.kind})" for each in library.examples[ENGLISH] if each.kind != HARMLESS}
    told = [sentence for entry in entries for text in (entry.answer, entry.more) for sentence in SENTENCES.split(text)]
    told += [entry.title for entry in entries]
    told += [text for report in library.reports for text in (report.title, report.about)]
    heard = [example.text for example in library.examples[ENGLISH]]
    short = [text for text in told if text and len(text.split()) <= LONGEST]
    return list(dict.fromkeys((*asked, *short, *heard))), asked


def held_out(library: Library, part: int, language: str = ENGLISH) -> Held:
    """The Library without a fifth of all ways of asking in a language and without a thirtieth of its entries."""
    chance = np.random.default_rng(1)
    things = [*(entry for entry in library.entries if entry.language == language)]
    asked = [
        (text, each.id) for each in (*things, *(library.reports if language == ENGLISH else ())) for text in each.asked
    ]
    asked += [(text, ELSEWHERE) for text in library.elsewhere[language]]
    parts = dict(zip(asked, chance.integers(0, PARTS, len(asked)).tolist(), strict=True))
    ids = sorted({entry.id for entry in library.entries})
    gone = {ids[place] for place in chance.permutation(len(ids))[part::GONE]}
    left = {(text, name) for (text, name), own in parts.items() if own == part or name in gone}

    def kept(name: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text for text in texts if (text, name) not in left)

    entries = (replace(entry, asked=kept(entry.id, entry.asked)) for entry in things if entry.id not in gone)
    reports = (replace(report, asked=kept(report.id, report.asked)) for report in library.reports)
    smaller = replace(
        library,
        entries=(*(entry for entry in library.entries if entry.language != language), *entries),
        reports=tuple(reports),
        elsewhere=library.elsewhere | {language: kept(ELSEWHERE, library.elsewhere[language])},
    )
    known = [(text, None if name == ELSEWHERE or name in gone else name) for text, name in sorted(left)]
    return Held(smaller, [known[place] for place in chance.permutation(len(known))])
