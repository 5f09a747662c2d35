"""Short names are explained somewhere

Should. Letters such as RNA tell nothing to who reads them first: some answer or name has to say them in full.
Passes: "the Recovery Needs Assessment (RNA)" in any answer, or a name in helplines.yaml or members.yaml.
Fails: "ask the XYZ" where no answer says what XYZ is.
To put right: write it out, or explain it in the answer on abbreviations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from bot.content.library import Library
from bot.edition import Edition
from bot.model import ENGLISH, Entry, Problem

SHORT = re.compile(r"(?<![\w.{-])[A-Z]{2,6}(?=s?\b)(?![\w}-])")
BEFORE = re.compile(r"\b([A-Z]{2,6})s?(?: \(|: [A-Za-z]|, (?:the|a|an|which) )")
"""A short name with its explanation behind it."""
CALLED = re.compile(r"\b(?:called|known as) ([A-Z]{2,6})\b(?: and ([A-Z]{2,6})\b)?")
"""Letters that stand for no words, or for a name that is kept secret."""
NAMES = re.compile(r"\b[A-Z]{2,}(?: [A-Z]{2,})+|\[\d{4}\] [A-Z]+")
"""A name written in capitals, of more words than one; the court in a citation."""
KNOWN = frozenset("UK GOV EU UN NHS GP MP ID PDF TV OK AM PM NI BBC ITV ISBN SMS".split())
"""Everybody's."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    entries = [each for each in edition.library.entries if each.language == ENGLISH and not each.draft]
    explained = KNOWN | _explained(edition.library, entries)
    for entry in entries:
        told = SHORT.findall(NAMES.sub("", f"{entry.answer}\n{entry.more}"))
        unknown = [name for name in Counter(told) if name not in explained]
        if unknown:
            what = f"Nothing explains {', '.join(unknown)}."
            yield Problem(
                entry.place,
                what,
                "Write it in full once, with the short form in brackets.",
                should=True,
                wording=unknown[0],
            )


def _explained(library: Library, entries: list[Entry]) -> frozenset[str]:
    """What stands in brackets after its full name, or the other way round; and the names of organisations."""
    texts = [f"{each.title}\n{each.answer}\n{each.more}" for each in entries]
    texts += [report.about for report in library.reports]
    after = {name for text in texts for name in re.findall(r"\(([A-Z]{2,6})s?\b[^)]*\)", text)}
    before = {name for text in texts for name in BEFORE.findall(text)}
    called = {name for text in texts for names in CALLED.findall(text) for name in names}
    named = [each.name for each in library.members]
    named += [words.name for words in library.phrases[ENGLISH].helplines.values()]
    named += [text for source in library.sources.values() for text in (source.by, source.title)]
    return frozenset(after | before | called | {name for text in named for name in SHORT.findall(text)})
