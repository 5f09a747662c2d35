"""What one file says of another: every id, source, placeholder and number has to lead somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import astuple, replace

from bot.content.forbidden import digits
from bot.content.library import MEMBERS, RUN_BY, Library
from bot.content.shapes.placeholders import filled, placeholders_in
from bot.content.shapes.sentences import SAY
from bot.model import ENGLISH, Place, Problem
from bot.text.nearness import guess

IN_OTHER_BRACKETS = re.compile(r"[(\[]([a-z0-9]+(?:-[a-z0-9]+)+)[)\]]")


def unresolved(library: Library) -> list[Problem]:
    """Every problem between files that are each in shape."""
    missing = [*_unknown_sources(library), *_unknown_placeholders(library), *_unknown_entries(library)]
    return [
        *_twice_used_ids(library),
        *_gathered(missing),
        *_forbidden_helplines(library),
        *_missing_words(library),
        *_commands_to_nowhere(library),
    ]


MANY = 3
"""Places that name one missing thing from which it is most likely gone, and not mistyped in each of them."""


def _gathered(problems: list[Problem]) -> list[Problem]:
    """What is told of one missing thing in many places, once, with how many they are."""
    often = Counter(each.what for each in problems)
    told, first = [], set[str]()
    for each in problems:
        if often[each.what] < MANY:
            told.append(each)
        elif each.what not in first:
            first.add(each.what)
            what = f"{each.what[:-1]}, but {often[each.what]} places name it; this is the first."
            told.append(replace(each, what=what, remedy="If it was deleted or renamed, bring it back."))
    return told


def _unknown(name: str, what: str, known: Collection[str], place: Place, file: str) -> Problem:
    if " " in name or ";" in name:
        return Problem(place, f'There is no {what} "{name}".', "Write a comma between two names.", wording=name)
    near = guess(name, known)
    remedy = f'Did you mean "{near}"?' if near else f"Add it to {file}, or take it out here."
    return Problem(place, f'There is no {what} "{name}".', remedy, wording=name)


def _twice_used_ids(library: Library) -> Iterator[Problem]:
    first: dict[tuple[str, str], Place] = {}
    named = [(entry.language, entry.id, entry.place) for entry in library.entries]
    named += [(ENGLISH, report.id, report.place) for report in library.reports]
    named += [(ENGLISH, call.id, call.place) for call in library.calls]
    named += [("placeholder", each.id, each.place) for each in library.helplines]
    for space, name, place in named:
        earlier = first.setdefault((space, name), place)
        if earlier != place:
            what = f'The id "{name}" is used twice (first in {earlier.file}, line {earlier.line}).'
            yield Problem(place, what, "Give one of the two another id.")
    for _, name, place in named:
        if name == MEMBERS:
            yield Problem(place, f'The id "{MEMBERS}" is kept for the table of members.', "Choose another id.")
    for helpline in library.helplines:
        if helpline.id in library.figures:
            what = f'"{helpline.id}" is the id of a figure too.'
            yield Problem(helpline.place, what, "Give one of the two another id.")


def _unknown_sources(library: Library) -> Iterator[Problem]:
    named: list[tuple[str, Place]] = [
        (name, entry.place) for entry in library.entries for name in (*entry.sources, *entry.more_sources)
    ]
    named += [(report.source, report.place) for report in library.reports]
    named += [(call.source, call.place) for call in library.calls]
    named += [(helpline.source, helpline.place) for helpline in library.helplines]
    named += [(each.source, each.place) for each in library.member_lists]
    named += [(source, each.place) for each in library.figures.values() for _, _, source in each.values]
    for name, place in named:
        if name and name not in library.sources:
            yield _unknown(name, "source", library.sources, place, "sources.yaml")


def _unknown_placeholders(library: Library) -> Iterator[Problem]:
    known = {RUN_BY, *library.figures, *(helpline.id for helpline in library.helplines)}
    texts: list[tuple[str, tuple[str, ...], Place]]
    texts = [(entry.answer + entry.more, (), entry.place) for entry in library.entries]
    texts += [(danger.card, (), danger.card_place) for danger in library.dangers]
    for phrases in library.phrases.values():
        texts += [(text, SAY[key], phrases.places[key]) for key, text in phrases.say.items()]
    for text, slots, place in texts:
        for name in placeholders_in(text):
            if name not in known and name not in slots:
                yield _unknown(name, "figure or helpline", known | set(slots), place, "figures.yaml")
        left = set("{}") & set(filled(text, lambda _: ""))
        if left:
            what, remedy = "A brace stands here without its partner.", "Write {its-id}, both braces, or none."
            yield Problem(place, what, remedy, wording=_around_brace(text))
        for name in IN_OTHER_BRACKETS.findall(text):
            if name in known:
                what, remedy = f'"{name}" is filled in only in braces.', f"Write {{{name}}}."
                yield Problem(place, what, remedy, wording=name)
    plain = [(entry.title, entry.place) for entry in library.entries]
    plain += [(report.title + report.about, report.place) for report in library.reports]
    for phrases in library.phrases.values():
        plain += [(str(astuple(words)), phrases.places[f"calls:{name}"]) for name, words in phrases.calls.items()]
    for text, place in plain:
        if set("{}") & set(text):
            yield Problem(place, "Titles, reports and calls may not hold braces.", "Write the words themselves.")


def _around_brace(text: str) -> str:
    """The start of the line, as staff wrote it, in which a brace has no partner."""
    lines = (line.strip() for line in text.splitlines())
    return next((line[:40] for line in lines if set("{}") & set(filled(line, lambda _: ""))), "")


def _unknown_entries(library: Library) -> Iterator[Problem]:
    english = {entry.id for entry in library.entries if entry.language == ENGLISH}
    for entry in library.entries:
        for name in entry.see_also:
            if name not in english:
                yield _unknown(name, "answer", english, entry.place, "the answers")
        if entry.language != ENGLISH and entry.id not in english:
            yield _unknown(entry.id, "English answer", english, entry.place, "the English answers")
    for refusal in library.refusals:
        if refusal.entry not in english:
            yield _unknown(refusal.entry, "answer", english, refusal.place, "the answers")
    for report in library.reports:
        for name in report.see_also:
            if name not in english:
                yield _unknown(name, "answer", english, report.place, "the answers")
    reports = {report.id for report in library.reports}
    for call in library.calls:
        if call.result and call.result not in reports:
            yield _unknown(call.result, "report", reports, call.place, "reports.yaml")


def _forbidden_helplines(library: Library) -> Iterator[Problem]:
    for helpline in library.helplines:
        if reason := library.never.get(digits(helpline.number)):
            what = f'"{helpline.number}" must never be given: {reason}.'
            yield Problem(helpline.place, what, "Write the right number.")


def _missing_words(library: Library) -> Iterator[Problem]:
    for language, phrases in library.phrases.items():
        start = Place(f"{language}/phrases.yaml", 1)
        for kind, known, written in (
            ("helpline", [each.id for each in library.helplines], phrases.helplines),
            ("call", [each.id for each in library.calls], phrases.calls),
        ):
            missing = [name for name in known if name not in written]
            for name in (each for each in written if each not in known):
                if near := guess(name, missing):
                    missing.remove(near)
                    place = phrases.places[f"{kind}s:{name}"]
                    yield Problem(place, f'There is no {kind} "{name}".', f'Did you mean "{near}"?')
            for name in missing:
                yield Problem(start, f'The {kind} "{name}" has no words here.', f'Add it under "{kind}s:".')


def _commands_to_nowhere(library: Library) -> Iterator[Problem]:
    known = {entry.id for entry in library.entries if entry.language == ENGLISH}
    known |= {report.id for report in library.reports} | {call.id for call in library.calls}
    for language, phrases in library.phrases.items():
        for command in phrases.commands.values():
            deed, _, name = command.press.partition(":")
            if deed == "show" and name not in known:
                yield _unknown(
                    name, "answer, report or call", known, Place(f"{language}/phrases.yaml", 1), "the answers"
                )
