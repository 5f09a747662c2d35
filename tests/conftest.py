"""What many tests need: the tiny knowledge folder, the real one, and a fixed moment."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.content.library import Library
from bot.content.loading import load_library
from bot.edition import Edition, build_edition

TESTS = Path(__file__).parent
TINY = TESTS / "tiny_knowledge"
REAL = TESTS.parent / "knowledge"
AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
"""The moment at which tests ask, unless they move the clock themselves."""


@pytest.fixture(scope="session")
def tiny() -> Library:
    return load_library(TINY)


@pytest.fixture(scope="session")
def tiny_edition() -> Edition:
    return build_edition(TINY)


@pytest.fixture(scope="session")
def real_edition() -> Edition:
    return build_edition(REAL)


@pytest.fixture
def tiny_copy(tmp_path: Path) -> Path:
    """A copy of the tiny knowledge folder that a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "knowledge"))
