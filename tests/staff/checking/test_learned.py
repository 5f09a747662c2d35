"""The examples of danger are learned."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.loading import KnowledgeError
from bot.edition import build_edition
from bot.staff.checking.learned import find
from tests.conftest import AT
from tests.learning import taught, with_examples


def test_examples_that_are_not_learned_are_told(tiny_copy: Path) -> None:
    """Until they are; and again when one of them changes."""
    with_examples(tiny_copy)
    wanted = 'en/safety/weights.tsv:1: The examples of danger are not learned yet. Run "python run_bot.py learn".'
    with pytest.raises(KnowledgeError) as never:  # without weights nobody is served
        build_edition(tiny_copy)
    assert [str(problem) for problem in never.value.problems] == [wanted]
    taught(tiny_copy)
    assert list(find(build_edition(tiny_copy), AT)) == []
    with (tiny_copy / "en/safety/examples/harmless.txt").open("a", encoding="utf-8") as file:
        file.write("one more\n")
    assert [str(problem) for problem in list(find(build_edition(tiny_copy), AT))] == [wanted]
