"""All that people may read, with the place where staff wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from bot.content.library import Library
from bot.model import Place


def texts_of(library: Library) -> Iterator[tuple[str, Place]]:
    """Answers, reports, cards, sentences, buttons, the words of helplines, commands and calls."""
    for entry in library.entries:
        yield f"{entry.title}\n{entry.answer}\n{entry.more}", entry.place
    for report in library.reports:
        yield f"{report.title}\n{report.about}", report.place
    for danger in library.dangers:
        yield danger.card, danger.card_place
    for language, phrases in library.phrases.items():
        yield from ((text, phrases.places[key]) for key, text in phrases.say.items())
        start = Place(f"{language}/phrases.yaml", 1)
        yield from (
            (f"{each.name}\n{each.whom}", phrases.places[f"helplines:{name}"])
            for name, each in phrases.helplines.items()
        )
        yield "\n".join([*phrases.buttons.values(), phrases.members.title]), start
        yield from ((command.does, start) for command in phrases.commands.values())
        for name, words in phrases.calls.items():
            said = (each if isinstance(each, str) else "\n".join(each) for each in astuple(words))
            yield "\n".join(said), phrases.places[f"calls:{name}"]
