"""One Library with its Index and Assistant: built together, and swapped whole when the files change."""

from __future__ import annotations

from dataclasses import dataclass
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


def build_edition(folder: Path) -> Edition:
    """Read, check and index a knowledge folder.

    Raises:
        KnowledgeError: something in the folder has to be put right first.
    """
    library = load_library(folder)
    return Edition(library, Assistant(library, build_index(library), Stops(library).now))
