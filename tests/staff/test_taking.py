"""An Edition that may serve people."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.loading import KnowledgeError
from bot.staff.taking import good_edition
from tests.conftest import AT, TINY
from tests.staff.changing import edit


def test_what_should_be_better_may_serve(tiny_copy: Path) -> None:
    """A proof that finds something else is for ``check`` to tell."""
    file = tiny_copy / "en/answers/basics.yaml"
    file.write_text(file.read_text("utf-8").replace("[i need a flat]", "[quantum banana]"), "utf-8")
    assert good_edition(tiny_copy, "Tiny Charity", AT).library.run_by == "Tiny Charity"
    assert good_edition(TINY, "", AT).library.entries


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "en/safety/danger-now.yaml",
            "[he has a big knife]",
            "[there is a tiger]",
            '"there is a tiger" is not caught.',
        ),
        ("en/answers/basics.yaml", "people who were exploited.", "people. Ring 020 7946 0000.", "helplines.yaml"),
        ("en/answers/basics.yaml", "  answer: The", "  anser: The", "is not a field of an answer"),
    ],
)
def test_with_anything_that_must_be_put_right_nobody_is_served(
    tiny_copy: Path, file: str, old: str, new: str, told: str
) -> None:
    """Neither with a promise of safety that is not kept, nor with a number of nowhere, nor out of shape."""
    edit(tiny_copy, file, old, new)
    with pytest.raises(KnowledgeError) as error:
        good_edition(tiny_copy, "", AT)
    assert any(told in str(problem) for problem in error.value.problems)
