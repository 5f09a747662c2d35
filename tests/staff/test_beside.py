"""Two processes find what one finds."""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

import pytest

from bot.edition import Edition
from bot.model import Place, Problem
from bot.staff.beside import check_beside
from bot.staff.checking import check
from tests.conftest import AT
from tests.staff.changing import changed


@pytest.mark.parametrize("platform", [sys.platform, "win32"])
def test_side_by_side_the_same_is_found(tiny_copy: Path, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same order; also where no process can be copied."""
    changed(tiny_copy, "en/safety/danger-now.yaml", "[he has a big knife]", "[there is a tiger]")
    edition = changed(tiny_copy, "en/answers/basics.yaml", "proof: [i need a flat]", "proof: [quantum banana]")
    monkeypatch.setattr("bot.staff.beside.sys.platform", platform)
    found = check_beside(edition, AT)
    assert found == check(edition, AT)
    assert len(found) > 1


def test_if_a_process_is_ended_one_is_enough(tiny_edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a machine with too little memory does: nobody waits for ever."""
    ours = os.getpid()

    def ending(edition: Edition, at: datetime) -> list[Problem]:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return [Problem(Place("f.yaml", 1), "Found.", "Mend it.")]

    monkeypatch.setattr("bot.staff.beside.CHECKS", (ending,))
    assert [problem.what for problem in check_beside(tiny_edition, AT, (ending,))] == ["Found."]
