"""Calls for participation as replies: not open yet, open, or closed; and what is asked about taking part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.answering.cards.entry import entry_card
from bot.answering.cards.ladder import Ladder
from bot.answering.citing import cited, printed
from bot.answering.presses import shows
from bot.content.library import Library, london_day
from bot.content.offering import coming_call, is_coming, is_over, lacking, last_call, open_calls, ways
from bot.model import Button, Call, CallWords, Entry, Kind, Reply

NOT_SAFE, CONDITIONS_LIST = "not-safe", "conditions-of-a-call"
TOLD: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "free-to-say-no": (("part-free",), ("optional",)),
    "readers-of-a-call": ((), ("readers", "names")),
    CONDITIONS_LIST: ((), ("names", "stop", "changed", "pay", "company")),
}
"""By the list of words that asks for it: what the assistant says, and which words of the call."""
BEFORE_A_YES = (NOT_SAFE, *TOLD)
"""The lists of words in the order in which they are listened for: what may be danger goes first."""


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls in one language at one moment (UTC)."""

    library: Library
    language: str
    at: datetime

    def card(self, call: Call) -> Reply:
        """An open call is the first rung of the ladder to its form; any other tells what it asked and brought."""
        return self._ladder(call).first() if ways(call, self.library, self.at) else self._not_open(call)

    def every_card(self, call: Call) -> tuple[Reply, ...]:
        """Every card that a call gives now or may give while it is open."""
        steps = () if lacking(call, self.library) else self._ladder(call).rungs()
        told = (self._told(call, asked) for asked in TOLD)
        return (self._not_open(call), *told, *steps)

    def taking_part_now(self, entry: Entry) -> Reply | None:
        """The open call, or those to choose from; while none is open, what staff wrote for that time, what comes next
        and what came of the last."""
        offered = open_calls(self.library, self.at)
        if len(offered) == 1:
            return self.card(offered[0])
        if offered:
            text = self.library.say(self.language, "calls-open", self._day)
            return Reply(Kind.HANDOFF, self.language, text, buttons=self._leading_to(offered), entry=entry.id)
        return self._none_open(entry)

    def conditions(self, entry: Entry, topic: str | None) -> Reply | None:
        """What a call says on names, stopping, pay and company; where none says it, what staff wrote for that time."""
        told = self.before_a_yes(CONDITIONS_LIST, topic)
        return replace(told, entry=entry.id) if told else entry_card(entry, self.library, self.language, self._day)

    def before_a_yes(self, asked: str, topic: str | None) -> Reply | None:
        """What a call says where one of these lists of words was heard; None where no call says it.

        It is one that comes, if that was spoken of; an open call, first of all the one spoken of last; else the last
        that is over: what people said there can still be taken back, and they may wait for their pay.
        """
        offered, last = open_calls(self.library, self.at), last_call(self.library, self.at)
        if (named := self.library.call(topic or "")) and is_coming(named, self.library, self.at):
            return self._told(named, asked) if asked in TOLD else None
        if asked == NOT_SAFE:
            return self._ladder(_spoken_of(offered, topic)).not_now() if offered else None
        if not offered:
            return self._told(last, asked) if last and not lacking(last, self.library) else None
        return replace(self._told(_spoken_of(offered, topic), asked), buttons=self._leading_to(offered))

    def _none_open(self, entry: Entry) -> Reply | None:
        card = entry_card(entry, self.library, self.language, self._day)
        coming, last = coming_call(self.library, self.at), last_call(self.library, self.at)
        if card is None:
            return None
        body, _, _ = card.text.rpartition("\n\n")
        lines = [body, *([self._opens(coming)] if coming else [])]
        lines += [self._words(last).closed, *self._came_of(last)] if last else []
        named = (self.library.sources[call.source] for call in (coming, last) if call)
        sources = tuple(dict.fromkeys((*card.sources, *named)))
        text = "\n\n".join([*lines, cited(sources, self.library, self.language, self._day)])
        buttons = (*(self._to_result(last) if last else ()), *card.buttons)
        return replace(card, text=text, sources=sources, buttons=buttons)

    def _not_open(self, call: Call) -> Reply:
        words, coming = self._words(call), is_coming(call, self.library, self.at)
        lines = [self._opens(call) if coming else words.closed, words.about, *self._came_of(call)]
        return self._reply(call, lines, self._to_result(call))

    def _told(self, call: Call, asked: str) -> Reply:
        sentences, fields = TOLD[asked]
        words = self._words(call)
        over = [words.closed] if is_over(call, self.at) else []
        said = [self.library.say(self.language, each, self._day) for each in sentences]
        told = [getattr(words, each) for each in fields]
        contact = self.library.say(self.language, "call-contact", self._day, contact=call.contact)
        return self._reply(call, [words.title, *over, *said, *told, contact], ())

    def _opens(self, call: Call) -> str:
        opens = printed(str(call.span.start), self.library, self.language, self._day)
        return self.library.say(self.language, "call-coming", self._day, title=self._words(call).title, date=opens)

    def _came_of(self, call: Call) -> list[str]:
        result = self.library.report(call.result) if call.result else None
        if result is None:
            return []
        when = printed(result.date, self.library, self.language, self._day)
        return [self.library.say(self.language, "call-result", self._day, title=result.title, date=when)]

    def _to_result(self, call: Call) -> tuple[Button, ...]:
        result = self.library.report(call.result) if call.result else None
        return (shows(result.title, result.id),) if result else ()

    def _leading_to(self, calls: tuple[Call, ...]) -> tuple[Button, ...]:
        return tuple(shows(self._words(call).title, call.id) for call in calls)

    def _reply(self, call: Call, lines: list[str], buttons: tuple[Button, ...]) -> Reply:
        source = self.library.sources[call.source]
        text = "\n\n".join([*lines, cited((source,), self.library, self.language, self._day)])
        return Reply(Kind.HANDOFF, self.language, text, (source,), buttons, entry=call.id)

    def _ladder(self, call: Call) -> Ladder:
        return Ladder(call, self.library, self.language, self.at)

    def _words(self, call: Call) -> CallWords:
        return self.library.phrases[self.language].calls[call.id]

    @property
    def _day(self) -> date:
        return london_day(self.at)


def _spoken_of(offered: tuple[Call, ...], topic: str | None) -> Call:
    """The one of these calls that was spoken of last, else the first."""
    return next((call for call in offered if call.id == topic), offered[0])
