"""Writes a table of meanings where the program finds it."""

from __future__ import annotations

import numpy as np

from bot.text.meaning import FOLDER, MAIN, Meanings


def write(table: Meanings, language: str = MAIN) -> None:
    """Put it where the program finds it."""
    folder = FOLDER / language
    folder.mkdir(exist_ok=True)
    np.savez_compressed(folder / "rows.npz", rows=table.rows, scales=table.scales)
    (folder / "pieces.txt").write_text("\n".join(table.numbers), "utf-8")
