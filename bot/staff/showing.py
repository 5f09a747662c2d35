"""Problems and changes as text: for a person at the keyboard, for the code host's lines, for its comments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from bot.answering.cards import card_of
from bot.edition import Edition
from bot.model import ENGLISH, Call, Entry, Problem, Reply, Report
from bot.staff.comparing import Change, compare

EXAMPLES = 3
"""Questions named for each change; the rest is counted."""
MOST_SHOWN = 10
"""Answers shown whole in a comment."""


def counted(number: int, thing: str = "problem") -> str:
    """``1 problem``, ``2 problems``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def problems_shown(problems: Sequence[Problem]) -> str:
    """Each on its line: what must be put right, how many; then what should be better, how many."""
    must = [each for each in problems if not each.should]
    should = [each for each in problems if each.should]
    lines = [*map(str, must), f"{counted(len(must))}." if must else "No problems."]
    if should:
        lines += ["", "It works without these, but they should be better:", *map(str, should)]
        lines += [f"{counted(len(should), 'thing')}."]
    return "".join(f"{line}\n" for line in lines)


def annotated(problem: Problem, folder: str) -> str:
    """One line that the code host shows beside the line of the file (GitHub, workflow commands)."""
    level = "warning" if problem.should else "error"
    text = f"{problem.what} {problem.remedy}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = f"{folder}/{problem.place.file}".replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{level} file={file},line={problem.place.line}::{text}"


def changes_shown(changes: Sequence[Change]) -> str:
    """What an edit changes, those of the same kind together: safety first, then what leads elsewhere, then texts."""
    if not changes:
        return "No question changes its reply.\n"
    lines = [f"{counted(len(changes), 'question')} change{'s' if len(changes) == 1 else ''} the reply:"]
    for (before, after), group in groupby(changes, key=lambda each: (named(each.before), named(each.after))):
        alike = [each.question for each in group]
        what = f"{before}: other words or buttons" if before == after else f"{before} -> {after}"
        more = f" and {len(alike) - EXAMPLES} more" if len(alike) > EXAMPLES else ""
        lines.append(f"- {what}: " + ", ".join(f'"{each}"' for each in alike[:EXAMPLES]) + more)
    return "".join(f"{line}\n" for line in lines)


def named(reply: Reply) -> str:
    """What a reply is called: its danger, its entry, or its kind."""
    return f"danger {reply.danger}" if reply.danger else reply.entry or str(reply.kind)


def edit_shown(before: Edition | None, after: Edition | None, problems: Sequence[Problem], at: datetime) -> str:
    """An edit as a comment: problems, how the answers it touches will look, which questions change their reply."""
    parts = ["### What `check` says", "", *_fenced(problems_shown(problems))]
    if after and before:
        for title, text in _looks(before, after, at):
            parts += ["", f"### How it will look: {title}", "", *_fenced(text)]
        parts += ["", "### What changes", "", *_fenced(changes_shown(compare(before, after, at)))]
    return "\n".join(parts) + "\n"


def _looks(before: Edition, after: Edition, at: datetime) -> Iterable[tuple[str, str]]:
    """The first page of each answer, report or call whose text is new or another."""
    shown = 0
    things: tuple[Entry | Report | Call, ...] = (*after.library.entries, *after.library.reports, *after.library.calls)
    for some_id in dict.fromkeys(each.id for each in things):
        new, old = (card_of(some_id, each.library, ENGLISH, at) for each in (after, before))
        if new and shown < MOST_SHOWN and (old is None or new.text != old.text):
            shown += 1
            buttons = " ".join(f"[{button.label}]" for button in new.buttons)
            yield some_id, f"{new.text}\n\n{buttons}".strip()


def _fenced(text: str) -> list[str]:
    """A block that the code host shows as it is; four marks, for a text may hold three."""
    return ["````", text.rstrip("\n"), "````"]
