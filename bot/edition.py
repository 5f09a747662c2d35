"""One Library with its Index and Assistant: built together, and swapped whole when the files change."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.assistant import Assistant
from bot.content.library import Library
from bot.content.loading import load_library
from bot.content.stopped import Stops
from bot.search.index import build_index


@dataclass(frozen=True)
class Edition:
    """What is being answered from."""

    library: Library
    assistant: Assistant


def build_edition(folder: Path, run_by: str = "") -> Edition:
    """Read, check and index a knowledge folder. ``run_by`` is who runs the assistant, for the answers that say so.

    Raises:
        KnowledgeError: something in the folder has to be put right first.
    """
    with _collecting_nothing():
        library = replace(load_library(folder), run_by=run_by)
        return Edition(library, Assistant(library, build_index(library), Stops(library).now))


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Nearly all that is built stays: to look again and again for what may go takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
