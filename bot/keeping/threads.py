"""The threads of the chats, in memory, for as long as the assistant remembers them."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.model import Thread

LASTS = timedelta(minutes=30)
"""How long a chat's topic and danger are remembered after the last reply."""


class Threads:
    """Threads by chat key."""

    def __init__(self) -> None:
        self._threads: dict[int, Thread] = {}

    def of(self, chat: int, at: datetime) -> Thread:
        """The thread of a chat at this moment; a new one if there is none or its time is over."""
        kept = self._threads.get(chat, Thread())
        return kept if _lasts(kept, at) else Thread()

    def keep(self, chat: int, thread: Thread) -> None:
        """Keep a chat's thread."""
        self._threads[chat] = thread

    def forget_the_old(self, at: datetime) -> None:
        """Forget those whose time is over."""
        self._threads = {chat: kept for chat, kept in self._threads.items() if _lasts(kept, at)}

    def __len__(self) -> int:
        return len(self._threads)


def _lasts(thread: Thread, at: datetime) -> bool:
    return thread.at is not None and at - thread.at <= LASTS
