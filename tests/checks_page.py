"""docs/checks.md, made of what each check says of itself: ``python -m tests.checks_page`` writes it."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.staff.checking import CHECKS

PAGE = Path(__file__).parents[1] / "docs/checks.md"
HEAD = """# What `check` looks at

`python run_bot.py check` tells every problem with its file, its line and what to do. **Must**: until it is put right, a
running bot goes on with what it had. **Should**: it works, but somebody may be worse off.

Before any of these, the files themselves are read strictly: a tab, a missing dash or colon, a field that is misspelt or
written twice, a wrong date, a link that is not https or leads to a site that is not in `hosts.yaml`, an id, a source or
a figure that is not there, a number that must never be given. Each message names the line and guesses at what was
meant. `check --online` also tries every link.
"""


def page() -> str:
    """A section for each check: its title, then its page."""
    sections = []
    for each in CHECKS:
        title, _, text = (sys.modules[each.__module__].__doc__ or "").strip().partition("\n\n")
        lines = [bulleted(line) for line in text.split("\n")]
        first = next(number for number, line in enumerate(lines) if line.startswith("- "))
        sections.append("\n".join([f"## {title}", "", *lines[:first], "", *lines[first:]]))
    return "\n\n".join([HEAD.rstrip(), *sections]) + "\n"


def bulleted(line: str) -> str:
    """What passes, fails or has to be done as a point of a list; any other line as it is."""
    label, colon, rest = line.partition(": ")
    return f"- **{label}:** {rest}" if colon and label in ("Passes", "Fails", "To put right") else line


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
