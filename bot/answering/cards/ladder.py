"""The way to the form of an open call: small steps, each with a way back and with "enough". The form is the last.

Nothing is asked that this chat would have to remember: each button says where on the ladder it leads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.answering.citing import cited, printed
from bot.answering.presses import ends_ladder, shows, takes_part
from bot.content.library import Library, london_day
from bot.content.offering import address, ways
from bot.model import Button, Call, CallWords, Event, Kind, Reply, Way


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: what the assistant says there, the words of the call that follow, the label of the button onward."""

    name: str
    say: str
    words: tuple[str, ...]
    onward: str | None


RUNGS = (
    Rung("why", "part-why", ("readers",), "go-on"),
    Rung("free", "part-free", ("optional", "names", "stop"), "go-on"),
    Rung("safe", "part-safe", (), "safe-now"),
    Rung("link", "part-link", (), None),
)
WAYS = {Way.SELF: "for-myself", Way.WORK: "for-work"}
"""The label of each way's button."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The way to one call's form, in one language at one moment (UTC)."""

    call: Call
    library: Library
    language: str
    at: datetime

    def first(self) -> Reply:
        """What the call is about and until when; for yourself, or because you work with survivors?"""
        words = self._words
        lines = [self._say("call-open", title=words.title, date=self._until), words.about]
        lines += ["\n".join(f"- {theme}" for theme in words.themes)] if words.themes else []
        if event := self.call.event:
            key = "call-event" if self.at < event.at else "call-event-over"
            lines.append(self._say(key, moment=self._moment(event), where=words.where))
        open_ways = ways(self.call, self.library, self.at)
        lines += [self._say("part-steps"), *([self._say("part-who")] if len(open_ways) > 1 else [])]
        onward = (takes_part(self._label(WAYS[way]), self.call.id, way, RUNGS[0].name) for way in open_ways)
        return self._reply(lines, *onward)

    def rung(self, way: Way, name: str) -> Reply | None:
        """One of the steps after the first; None where there is none, or nobody can take part this way now."""
        place = next((place for place, each in enumerate(RUNGS) if each.name == name), None)
        where = address(self.call, way, self.library, self.at)
        return self._step(way, place, where) if place is not None and where else None

    def rungs(self) -> tuple[Reply, ...]:
        """Every step of a call that lacks nothing, as it looks while the call is open; without an address."""
        return (self.first(), *(self._step(way, place, "") for way in Way for place in range(len(RUNGS))))

    def enough(self) -> Reply | None:
        """Nothing more is offered; until when one can come back, and how to take back what one has said already.

        None where nobody can take part any more.
        """
        if not ways(self.call, self.library, self.at):
            return None
        text = f"{self._say('part-enough', date=self._until)}\n\n{self._say('part-sent')} {self._words.changed}"
        return Reply(Kind.HANDOFF, self.language, text, entry=self.call.id)

    def not_now(self) -> Reply:
        """It is not safe, or somebody is not sure: nothing is lost by waiting, and who can be called."""
        back = shows(self._label("back"), self.call.id)
        numbers = self.library.numbers_to_copy(self.library.phrases[self.language].say["part-not-now"], self.language)
        text = self._say("part-not-now", date=self._until)
        return Reply(Kind.HANDOFF, self.language, text, buttons=(back, *numbers), entry=self.call.id)

    def _step(self, way: Way, place: int, where: str) -> Reply:
        here, some_id = RUNGS[place], self.call.id
        lines = [self._say(here.say, date=self._until), *(getattr(self._words, each) for each in here.words)]
        to_page = "register" if way is Way.WORK and self.call.event else "open-form"
        onward = (
            takes_part(self._label(here.onward), some_id, way, RUNGS[place + 1].name)
            if here.onward
            else Button(self._label(to_page), url=where)
        )
        back = self._label("back")
        before = takes_part(back, some_id, way, RUNGS[place - 1].name) if place else shows(back, some_id)
        return self._reply(lines, onward, before)

    def _reply(self, lines: list[str], *buttons: Button) -> Reply:
        source = self.library.sources[self.call.source]
        text = "\n\n".join([*lines, cited((source,), self.library, self.language, self._day)])
        last = ends_ladder(self._label("enough"), self.call.id)
        return Reply(Kind.HANDOFF, self.language, text, (source,), (*buttons, last), entry=self.call.id)

    @property
    def _words(self) -> CallWords:
        return self.library.phrases[self.language].calls[self.call.id]

    @property
    def _day(self) -> date:
        return london_day(self.at)

    @property
    def _until(self) -> str:
        return printed(str(self.call.span.end), self.library, self.language, self._day)

    def _say(self, key: str, **slots: str) -> str:
        return self.library.say(self.language, key, self._day, **slots)

    def _label(self, key: str) -> str:
        return self.library.phrases[self.language].buttons[key]

    def _moment(self, event: Event) -> str:
        """When the event begins, in its own time zone: ``20 January 2027, 14:00 (Europe/London)``."""
        begins = event.at.astimezone(ZoneInfo(event.zone))
        day = printed(begins.date().isoformat(), self.library, self.language, self._day)
        return f"{day}, {begins:%H:%M} ({event.zone})"
