"""The Library: everything staff wrote, read and found in shape. Every id, source and placeholder in it resolves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.content.shapes.phrases import Phrases
from bot.content.shapes.placeholders import filled, placeholders_in
from bot.content.shapes.synonyms import Said
from bot.content.versions import known_by
from bot.content.weights import Sealed
from bot.model import (
    ENGLISH,
    Button,
    Call,
    Danger,
    Entry,
    Example,
    Figure,
    Helpline,
    Member,
    MemberList,
    Refusal,
    Report,
    Source,
)
from bot.text.voices import Voices, voices

RUN_BY = "run-by"
"""The placeholder for who runs the assistant."""
MEMBERS = "members"
"""The id under which the table of members is found; no entry, report or call may bear it."""
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
LONDON = ZoneInfo("Europe/London")
"""Dates in the knowledge folder are days of the United Kingdom."""


def london_day(at: datetime) -> date:
    """The day on which an answer is given, in London; ``at`` is UTC."""
    try:
        return at.astimezone(LONDON).date()
    except OverflowError:  # the first and the last day of the calendar have no other time zone
        return at.date()


@dataclass(frozen=True, eq=False)
class Library:
    """What was read, and the few look-ups that everything above needs. Nothing in it changes after loading.

    One Library is equal to itself only: what is worked out from it may be kept beside it.
    """

    folder: Path
    sources: dict[str, Source]
    figures: dict[str, Figure]
    entries: tuple[Entry, ...]
    reports: tuple[Report, ...]
    calls: tuple[Call, ...]
    helplines: tuple[Helpline, ...]
    never: dict[str, str]
    member_lists: tuple[MemberList, ...]
    members: tuple[Member, ...]
    phrases: dict[str, Phrases]
    synonyms: dict[str, dict[Said, Said]]
    dangers: tuple[Danger, ...]
    refusals: tuple[Refusal, ...]
    examples: dict[str, tuple[Example, ...]]
    """By language."""
    weights: dict[str, Sealed]
    """By language; none where nothing was learned."""
    elsewhere: dict[str, tuple[str, ...]]
    """By language: messages that nothing here answers."""
    run_by: str = ""
    """Who runs this assistant; the one thing here that does not stand in the folder."""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in which people can be addressed, English first."""
        return (ENGLISH, *sorted(set(self.phrases) - {ENGLISH}))

    @cached_property
    def voices(self) -> Voices:
        """What each language sounds like, as the texts here use it."""
        texts: dict[str, list[str]] = {language: [] for language in self.languages}
        for entry in self.entries:
            texts[entry.language] += [*entry.asked, entry.title, entry.answer]
        for language in self.languages:
            texts[language] += [each.text for each in self.examples[language]]
            texts[language] += [*self.elsewhere[language], *self.phrases[language].say.values()]
        return voices(texts)

    @cached_property
    def _entries(self) -> dict[tuple[str, str], Entry]:
        return {(entry.language, entry.id): entry for entry in self.entries}

    @cached_property
    def _reports(self) -> dict[str, Report]:
        return {report.id: report for report in self.reports}

    @cached_property
    def _calls(self) -> dict[str, Call]:
        return {call.id: call for call in self.calls}

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return {helpline.id: helpline.number for helpline in self.helplines}

    def entry(self, entry_id: str, language: str, day: date) -> Entry | None:
        """The entry that answers on this day: in this language if it has a text there, else in English; or None."""
        answering = _answering_on(day, self)
        english = answering.get((ENGLISH, entry_id))
        return english and answering.get((language, entry_id), english)

    def english(self, entry: Entry) -> Entry:
        """The English entry of a translation: it carries sources, further reading and dates for all languages."""
        return self._entries[ENGLISH, entry.id]

    def outdated(self, entry: Entry) -> bool:
        """Is it a translation of an English text that has changed since?"""
        return entry.language != ENGLISH and entry.of != known_by(self.english(entry))

    def figures_hold(self, text: str, day: date) -> bool:
        """True if every figure that a text quotes has a value on this day."""
        if "{" not in text:
            return True
        quoted = (self.figures[name] for name in placeholders_in(text) if name in self.figures)
        return all(figure.value_on(day) is not None for figure in quoted)

    def spoken(self, *wanted: str | None) -> str | None:
        """The first of these languages (``pt-BR`` is ``pt``) that we have; None if there is none."""
        codes = (each.partition("-")[0].lower() for each in wanted if each)
        return next((code for code in codes if code in self.languages), None)

    def report(self, report_id: str) -> Report | None:
        return self._reports.get(report_id)

    def call(self, call_id: str) -> Call | None:
        return self._calls.get(call_id)

    def title(self, some_id: str, language: str, day: date) -> str | None:
        """What an entry, report or call is called, or None if there is no such thing on this day."""
        if entry := self.entry(some_id, language, day):
            return entry.title
        if report := self.report(some_id):
            return report.title
        if some_id == MEMBERS:
            return self.phrases[language].members.title
        return self.phrases[language].calls[some_id].title if some_id in self._calls else None

    def fill(self, text: str, day: date, language: str = ENGLISH, /, **slots: str) -> str:
        """The text, which is in this language, with its slots, figures and helplines' numbers filled in.

        Figures are written in English: a text in another language gets the number alone, and holds the unit itself.
        """

        def value_of(name: str) -> str:
            if name == RUN_BY:
                return self.run_by or self.phrases[ENGLISH].say["run-by-unknown"]
            figure = self.figures.get(name)
            value = figure and (figure.value_on(day) if language == ENGLISH else self._number(figure, day, language))
            return slots.get(name) or self._numbers.get(name) or value or ""

        return filled(text, value_of)

    def _number(self, figure: Figure, day: date, language: str) -> str | None:
        """The number alone, its thousands parted as the language does: 1,000 may be read as one there."""
        mark = self.phrases[language].say["one-thousand"][1:-3].replace(" ", "\N{NO-BREAK SPACE}")
        number = figure.number_on(day)
        return number and THOUSANDS.sub(mark, number)

    def say(self, language: str, key: str, day: date, /, **slots: str) -> str:
        """One of the assistant's own sentences."""
        return self.fill(self.phrases[language].say[key], day, language, **slots)

    def numbers_to_copy(self, text: str, language: str) -> tuple[Button, ...]:
        """A button for each helpline whose number a text quotes."""
        names = self.phrases[language].helplines
        quoted = (name for name in placeholders_in(text) if name in self._numbers)
        return tuple(Button(f"{names[name].name}: {self._numbers[name]}", copy=self._numbers[name]) for name in quoted)

    def sources_of(self, text: str, named: tuple[str, ...], day: date) -> tuple[Source, ...]:
        """The sources named for a text and those of the figures it quotes, each once."""
        quoted = (self.figures[name] for name in placeholders_in(text) if name in self.figures)
        ids = [*named, *(source for figure in quoted if (source := figure.source_on(day)))]
        return tuple(self.sources[name] for name in dict.fromkeys(ids))


@lru_cache(maxsize=2)
def _answering_on(day: date, library: Library) -> dict[tuple[str, str], Entry]:
    """By language and id, the entries that can answer on this day: in force, with a text whose figures all hold."""
    return {
        (entry.language, entry.id): entry
        for entry in library.entries
        if entry.answer and not entry.draft and entry.span.holds(day) and library.figures_hold(entry.answer, day)
    }
