"""The numbers of updates that are finished, on disk: numbers only, for 48 hours.

Telegram holds an update until it is confirmed, and gives it again after a crash. What was answered before the crash is
recognised here by its number. A number is written at once (a killed program loses nothing that it has written) and
synced in groups (a machine that loses power may lose the last second: its people get one reply twice).
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

LASTS = timedelta(hours=48)
"""Twice as long as Telegram holds an update."""
FORM = "updates-%Y-%m-%d.txt"


class Numbers:
    """Finished update numbers: one file a day in a folder of the program's own."""

    def __init__(self, folder: Path, at: datetime) -> None:
        """Read what is there.

        Raises:
            OSError: the folder cannot be made, read or written.
        """
        self.folder = folder
        self.damaged: list[str] = []
        """Names of files that could not be read and were started anew."""
        folder.mkdir(parents=True, exist_ok=True)
        self._days: dict[str, set[int]] = {}
        self._file: int | None = None
        self._open_day = ""
        for path in sorted(folder.glob("updates-*.txt")):
            self._read(path, at)
        self._open(at)

    def __contains__(self, number: int) -> bool:
        return any(number in numbers for numbers in self._days.values())

    def finish(self, number: int, at: datetime) -> None:
        """Remember that an update is finished, and write it down.

        Raises:
            OSError: it could not be written; it is remembered all the same, and the next one is tried afresh.
        """
        day = at.strftime(FORM)
        self._days.setdefault(day, set()).add(number)
        if day != self._open_day or self._file is None:
            self._open(at)
        if self._file is not None:
            self._write(b"%d\n" % number)

    def _write(self, line: bytes) -> None:
        """Write a whole line; after a disk has failed within it, the file is opened afresh for the next."""
        try:
            while line and self._file is not None:
                line = line[os.write(self._file, line) :]
        except OSError:
            if self._file is not None:
                os.close(self._file)
                self._file = None
            raise

    def sync(self) -> None:
        """Make the machine put on disk what was written."""
        if self._file is not None:
            os.fsync(self._file)

    def close(self) -> None:
        if self._file is not None:
            self.sync()
            os.close(self._file)
            self._file = None

    def _read(self, path: Path, at: datetime) -> None:
        try:
            day = datetime.strptime(path.name, FORM).replace(tzinfo=UTC)
            numbers = {int(line) for line in path.read_bytes().split()}
        except ValueError:
            self.damaged.append(path.name)
            path.unlink()
            return
        if at - day > LASTS + timedelta(days=1):
            path.unlink()
            return
        self._days[path.name] = numbers

    def _open(self, at: datetime) -> None:
        """Begin (or go on with) the file of a day, and drop those whose time is over."""
        self.close()
        day = at.strftime(FORM)
        self._file = os.open(self.folder / day, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._open_day = day
        self._days.setdefault(day, set())
        if _ends_in_half_a_line(self._file):
            self._write(b"\n")
        oldest = (at - LASTS).strftime(FORM)
        for name in [name for name in self._days if name < oldest]:
            del self._days[name]
            (self.folder / name).unlink(missing_ok=True)


def _ends_in_half_a_line(file: int) -> bool:
    """A power cut may have left a number without its end; the next one must not be glued to it."""
    size = os.fstat(file).st_size
    return size > 0 and os.pread(file, 1, size - 1) != b"\n"
