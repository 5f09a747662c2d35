"""Problems and changes as text: for a person at the keyboard, for the code host's lines, for its comments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.answering.cards import card_of
from bot.answering.cards.entry import entry_card
from bot.content.library import Library, london_day
from bot.edition import Edition
from bot.model import ENGLISH, Call, Entry, Kind, Problem, Reply, Report
from bot.staff.comparing import Change, compare

INSTEAD = {Kind.UNKNOWN: "no answer", Kind.CHOICE: "asking back", Kind.REPORT: "a list of reports"}
"""What staff call a reply that is no answer."""
EXAMPLES = 3
"""Questions named for each change; the rest is counted."""
MOST_SHOWN = 10
"""Answers shown whole in a comment; others that change are named."""


def counted(number: int, thing: str = "problem") -> str:
    """``1 problem``, ``2 problems``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def problems_shown(problems: Sequence[Problem]) -> str:
    """Each on its line: what must be put right, how many; then what should be better, how many."""
    must = [each for each in problems if not each.should]
    should = [each for each in problems if each.should]
    lines = [*map(str, must), f"{counted(len(must))}." if must else "No problems: nothing has to be put right."]
    if should:
        lines += ["", "These could be better; they stop nothing:", *map(str, should)]
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
    groups: dict[tuple[str, str], list[str]] = {}
    for each in changes:
        groups.setdefault((named(each.before), named(each.after)), []).append(each.question)
    for (before, after), alike in groups.items():
        what = f"{before}: other words or buttons" if before == after else f"{before} -> {after}"
        more = f" and {len(alike) - EXAMPLES} more" if len(alike) > EXAMPLES else ""
        lines.append(f"- {what}: " + ", ".join(f'"{each}"' for each in alike[:EXAMPLES]) + more)
    return "".join(f"{line}\n" for line in lines)


def named(reply: Reply) -> str:
    """What a reply is called: its danger, its entry, or what it does instead."""
    return f"danger {reply.danger}" if reply.danger else reply.entry or INSTEAD.get(reply.kind, str(reply.kind))


def edit_shown(before: Edition | None, after: Edition | None, problems: Sequence[Problem], at: datetime) -> str:
    """An edit as a comment: problems, how the answers it touches will look, which questions change their reply."""
    parts = ["### What `check` says", "", *_fenced(problems_shown(problems))]
    if after and before:
        if numbers := numbers_changed(before.library, after.library):
            parts += ["", "### Numbers that change", "", *_fenced("\n".join(numbers))]
        looks = list(_looks(before, after, at))
        for title, text in looks[:MOST_SHOWN]:
            parts += ["", f"### How it will look: {title}", "", *_fenced(text)]
        if left := [title for title, _ in looks[MOST_SHOWN:]]:
            parts += ["", f"And {counted(len(left), 'other')} that changed: {', '.join(left)}."]
        parts += ["", "### What changes", "", *_fenced(changes_shown(compare(before, after, at)))]
    return "\n".join(parts) + "\n"


def _looks(before: Edition, after: Edition, at: datetime) -> Iterable[tuple[str, str]]:
    """Each answer, with its detail, each report and call whose text is new or another."""
    things: tuple[Entry | Report | Call, ...] = (*after.library.entries, *after.library.reports, *after.library.calls)
    for some_id in dict.fromkeys(each.id for each in things):
        new, old = (_shown(some_id, each, at) for each in (after, before))
        if new and new != old:
            yield some_id, new


def _shown(some_id: str, edition: Edition, at: datetime) -> str:
    """The first page with its buttons, then what stands behind "more"; empty if there is no such thing."""
    card, day = card_of(some_id, edition.library, ENGLISH, at), london_day(at)
    if card is None:
        return ""
    pages = [f"{card.text}\n\n{' '.join(f'[{button.label}]' for button in card.buttons)}".strip()]
    entry = edition.library.entry(some_id, ENGLISH, day)
    while entry and (further := entry_card(entry, edition.library, ENGLISH, day, len(pages))):
        pages.append(further.text)
    return "\n\n--- more ---\n\n".join(pages)


def numbers_changed(before: Library, after: Library) -> list[str]:
    """A line for each telephone number and figure that is another one now."""
    rung = [{each.id: each.number for each in library.helplines} for library in (before, after)]
    figures = [{each.id: each.values for each in library.figures.values()} for library in (before, after)]
    lines = [
        f"{name}: {rung[0][name]} -> {number}"
        for name, number in rung[1].items()
        if rung[0].get(name, number) != number
    ]
    for name, values in figures[1].items():
        if name in figures[0] and figures[0][name] != values:
            old, new = (", ".join(value for _, value, _ in each[name]) for each in figures)
            lines.append(f"{name}: {old} -> {new}")
    return lines


def _fenced(text: str) -> list[str]:
    """A block that the code host shows as it is; four marks, for a text may hold three."""
    return ["````", text.rstrip("\n"), "````"]
