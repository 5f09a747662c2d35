"""The table of members as replies: the newest list, an older one, who left, one organisation, one nation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.answering.citing import fitting, printed
from bot.answering.pages import LONGEST
from bot.answering.presses import shows_members
from bot.content.library import MEMBERS, Library
from bot.model import Kind, Member, MemberList, Reply

LATEST, LEFT, FOUNDERS = "latest", "left", "founders"


class Members:
    """The table of members, told in one language on one day."""

    def __init__(self, library: Library, language: str, day: date) -> None:
        self.library, self.language, self.day = library, language, day
        self.lists = library.member_lists

    def view(self, name: str) -> Reply | None:
        """One of the three views that buttons lead to; None for any other name."""
        if not self.lists:
            return None
        views = {LATEST: self.latest, LEFT: self.left, FOUNDERS: self.founders}
        return views[name]() if name in views else None

    def latest(self) -> Reply:
        """Who stands on the newest list, beside how many stood on the one before."""
        newest, before = self.lists[-1], self._before()
        if before is None:
            return self.then(newest)
        slots = self._slots(newest) | {"earlier-count": self._count(before), "earlier-date": self._date(before)}
        return self._reply("members-count", slots, (newest, before))

    def founders(self) -> Reply:
        return self._reply("members-founders", self._slots(self.lists[0]), self.lists[:1])

    def then(self, listed: MemberList) -> Reply:
        """Who stood on one list of the past."""
        return self._reply("members-then", self._slots(listed), (listed,))

    def left(self) -> Reply:
        """Who stood on the list before the newest and stands there no more."""
        newest, before = self.lists[-1], self._before()
        if before is None:
            return self.then(newest)
        gone = [each.name for each in self.library.members if before.id in each.on and newest.id not in each.on]
        slots = {"names": ", ".join(gone), "date": self._date(newest), "earlier-date": self._date(before)}
        return self._reply("members-left", slots, (newest, before))

    def one(self, member: Member) -> Reply:
        """On which lists one organisation stands, and whether the newest is among them."""
        newest, on = self.lists[-1], [each for each in self.lists if each.id in member.on]
        key = "members-on-latest" if newest in on else "members-not-on-latest"
        dates = "; ".join(f"{each.title} ({self._date(each)})" for each in on)
        return self._reply(
            key, {"name": member.name, "dates": dates, "date": self._date(newest)}, (newest, *reversed(on))
        )

    def group(self, name: str, members: Iterable[Member]) -> Reply:
        """Which of some members (of a nation, for children) stand on the newest list."""
        newest = self.lists[-1]
        names = ", ".join(each.name for each in members if newest.id in each.on)
        slots = {"group": name, "names": names, "date": self._date(newest)}
        return self._reply("members-of" if names else "members-of-none", slots, (newest,))

    def _before(self) -> MemberList | None:
        """The list before the newest, if there is one."""
        return self.lists[-2] if len(self.lists) > 1 else None

    def _slots(self, listed: MemberList) -> dict[str, str]:
        names = ", ".join(each.name for each in self.library.members if listed.id in each.on)
        return {"count": self._count(listed), "date": self._date(listed), "names": names}

    def _count(self, listed: MemberList) -> str:
        return str(sum(listed.id in each.on for each in self.library.members))

    def _date(self, listed: MemberList) -> str:
        return printed(listed.date, self.library, self.language, self.day)

    def _reply(self, key: str, slots: dict[str, str], lists: Iterable[MemberList]) -> Reply:
        named = tuple(self.library.sources[name] for name in dict.fromkeys(each.source for each in lists))
        text = self.library.say(self.language, key, self.day, **slots)
        line, sources = fitting(named, LONGEST - len(text) - 2, self.library, self.language, self.day)
        buttons = self.library.phrases[self.language].buttons
        onward = (shows_members(buttons["members-left"], LEFT), shows_members(buttons["members-founders"], FOUNDERS))
        return Reply(Kind.ANSWER, self.language, f"{text}\n\n{line}", sources, onward, entry=MEMBERS)
