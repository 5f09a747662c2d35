"""Pieces out of a few lines of YAML, as the shapes get them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from bot.content.pieces import Piece
from bot.content.reading import read
from bot.model import Problem

ReadPiece = Callable[[str], Piece]


@pytest.fixture
def piece_of(tmp_path: Path) -> ReadPiece:
    """Reads a text as the file ``f.yaml``; the text itself has to be sound YAML."""

    def read_text(text: str) -> Piece:
        (tmp_path / "f.yaml").write_text(dedent(text).lstrip("\n"), "utf-8")
        problems: list[Problem] = []
        piece = read(tmp_path, "f.yaml", problems)
        assert piece is not None
        assert not problems
        return piece

    return read_text


@pytest.fixture
def problems() -> list[Problem]:
    """The list in which a shape gathers what is wrong."""
    return []


def told(problems: list[Problem]) -> list[str]:
    """What staff would read, one line a problem."""
    return [str(problem) for problem in problems]
