"""How the last taking-in of staff's files ended, on disk: one line, for whoever asks the next day."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

FILE = "last-reload.txt"


def keep_outcome(folder: Path, text: str, at: datetime) -> None:
    """Write it down, with the moment (UTC), in place of the one before.

    Raises:
        OSError: it could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{FILE}.new"
    new.write_text(f"{at:%Y-%m-%d %H:%M} UTC: {' '.join(text.split())}\n", "utf-8")
    new.replace(folder / FILE)


def last_outcome(folder: Path) -> str | None:
    """The line, or None where nothing was ever taken in."""
    try:
        return (folder / FILE).read_text("utf-8").strip()
    except FileNotFoundError:
        return None
