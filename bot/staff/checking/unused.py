"""Every figure and source is used

Should. What nothing quotes goes stale unseen.
Passes: a figure that an answer quotes; a source that an answer, figure, report, call or list of members names.
Fails: one that is left over from an answer that was taken out; words of a call or helpline that is gone.
To put right: take it out, or quote it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.content.library import Library
from bot.content.shapes.placeholders import placeholders_in
from bot.edition import Edition
from bot.model import Place, Problem

REMEDY = "Take it out, or quote it."


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library = edition.library
    quoted = {name for text in _texts(library) for name in placeholders_in(text)}
    for figure in library.figures.values():
        if figure.id not in quoted:
            yield Problem(figure.place, f'Nothing quotes the figure "{figure.id}".', REMEDY, should=True)
    named = set(_named(library))
    for source in library.sources.values():
        if source.id not in named:
            what = f'Nothing names the source "{source.id}".'
            yield Problem(Place("sources.yaml", 1), what, REMEDY, should=True, wording=f"{source.id}:")
    known = {f"calls:{each.id}" for each in library.calls} | {f"helplines:{each.id}" for each in library.helplines}
    for phrases in library.phrases.values():
        for name in phrases.places.keys() - known - phrases.say.keys():
            what = f'There are words for "{name.partition(":")[2]}", and no such call or helpline.'
            yield Problem(phrases.places[name], what, "Take them out.", should=True)


def _texts(library: Library) -> Iterator[str]:
    for entry in library.entries:
        yield from (entry.answer, entry.more)
    yield from (danger.card for danger in library.dangers)
    for phrases in library.phrases.values():
        yield from phrases.say.values()


def _named(library: Library) -> Iterator[str]:
    for entry in library.entries:
        yield from (*entry.sources, *entry.more_sources)
    yield from (source for figure in library.figures.values() for _, _, source in figure.values)
    yield from (each.source for things in (library.reports, library.calls, library.member_lists) for each in things)
