"""The threads of the chats, in memory, for as long as the assistant remembers them."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.model import Thread

LASTS = timedelta(minutes=30)


class Threads:
    """Threads by chat key. What is older than half an hour is dropped whenever something is put in."""

    def __init__(self) -> None:
        self._threads: dict[int, Thread] = {}

    def of(self, chat: int, at: datetime) -> Thread:
        """The thread of a chat at this moment; a new one if there is none or its time is over."""
        kept = self._threads.get(chat, Thread())
        return Thread() if kept.at is None or at - kept.at > LASTS else kept

    def keep(self, chat: int, thread: Thread, at: datetime) -> None:
        """Keep a chat's thread as the newest; forget those whose time is over at this moment."""
        self._threads.pop(chat, None)
        self._threads[chat] = thread
        for oldest, kept in list(self._threads.items()):
            if kept.at is not None and at - kept.at <= LASTS:
                break
            del self._threads[oldest]

    def forget(self, chat: int) -> None:
        self._threads.pop(chat, None)

    def __len__(self) -> int:
        return len(self._threads)
