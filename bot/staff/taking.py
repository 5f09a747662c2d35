"""An Edition that may serve people: read, indexed, and with nothing in it that must be put right first."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.content.loading import KnowledgeError
from bot.content.placing import placed
from bot.edition import Edition, build_edition
from bot.staff.checking import MUST


def good_edition(folder: Path, run_by: str, at: datetime) -> Edition:
    """Build one and try at this moment (UTC) what must hold; what should be better is for ``check``.

    Raises:
        KnowledgeError: something has to be put right first.
    """
    edition = build_edition(folder, run_by)
    problems = [problem for check in MUST for problem in check(edition, at)]
    if problems:
        raise KnowledgeError(folder, placed(problems, folder))
    return edition
