"""A knowledge folder with one thing changed in it."""

from __future__ import annotations

from pathlib import Path

from bot.edition import Edition, build_edition


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Write one text in place of another, which has to stand there."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def changed(folder: Path, file: str, old: str, new: str) -> Edition:
    """The folder edited, and built."""
    edit(folder, file, old, new)
    return build_edition(folder)
