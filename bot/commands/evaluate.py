"""``evaluate``: how well it understands, on conversations that say what their last reply should be.

Played over the project's own conversations, it is compared with the last run that was recorded.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.commands.command import Command, Outside, PlainError
from bot.edition import build_edition
from bot.evaluation import Case, Judged, Outcome, interval, play, read_cases

QUESTIONS = "tests/questions/*.jsonl"
"""The project's own conversations, which are played where no file is named."""
RECORDED = Path("docs/measured/evaluation.json")
"""Each of those conversations, and how it came out in the run that was recorded last."""
COLUMNS = (
    ("right", (Outcome.RIGHT,)),
    ("right or offered", (Outcome.RIGHT, Outcome.OFFERED)),
    ("wrong", (Outcome.WRONG,)),
    ("gave up", (Outcome.GAVE_UP,)),
)


def run(options: Namespace, outside: Outside) -> int:
    """Play every conversation and print the shares of each group; with ``--misses`` also what went wrong.

    Raises:
        PlainError: a file cannot be read, or a line of it is no conversation.
        SettingsError: a setting is wrong.
        KnowledgeError: the knowledge folder cannot be used.
    """
    files = options.files or sorted(Path().glob(QUESTIONS))
    cases = [case for file in files for case in _cases(file)]
    if not cases:
        raise PlainError(f"There is no conversation to play: name files, or write some to {QUESTIONS}.")
    assistant = build_edition(outside.knowledge, outside.settings().run_by).assistant
    judged = [play(case, assistant, outside.now()) for case in cases]
    outside.shown.write("".join(f"{line}\n" for line in table(judged)))
    if not options.files:
        outside.shown.write("".join(f"{line}\n" for line in changes(judged)))
    if options.record:
        RECORDED.write_text(json.dumps({each.case.id: each.outcome for each in judged}, indent=0) + "\n", "utf-8")
    missed = [each for each in judged if each.outcome in (Outcome.WRONG, Outcome.GAVE_UP)]
    for each in missed[: options.misses]:
        outside.shown.write(f"\n{each.case.id}, {each.outcome}: {' / '.join(each.case.say)}\n")
        outside.shown.write(f"  wanted {dict(each.case.want)}\n  got {each.reply.kind} {each.reply.entry or ''}\n")
    return 0


def changes(judged: Iterable[Judged]) -> Iterable[str]:
    """Each conversation that came out differently in the run that was recorded last."""
    recorded = json.loads(RECORDED.read_text("utf-8")) if RECORDED.exists() else {}
    for each in judged:
        before = recorded.get(each.case.id, each.outcome)
        if before != each.outcome:
            yield f"{each.case.id} was {before}, is {each.outcome}: {' / '.join(each.case.say)}"


def table(judged: Iterable[Judged]) -> Iterable[str]:
    """A line for each group: the share of each outcome, with its 95 % interval; then what was taken for what."""
    outcomes: dict[str, Counter[Outcome]] = {}
    for each in judged:
        for group in each.case.groups:
            outcomes.setdefault(group, Counter())[each.outcome] += 1
    yield f"{'':24}" + "".join(f"{name:26}" for name, _ in COLUMNS).rstrip()
    for group, counts in outcomes.items():
        total = counts.total()
        shares = (_share(sum(counts[outcome] for outcome in wanted), total) for _, wanted in COLUMNS)
        yield f"{group:24}" + "".join(f"{share:26}" for share in shares).rstrip()
    taken = Counter(
        f"{(each.case.want.get('entry') or [each.case.want['kind']])[0]} for {each.reply.entry or each.reply.kind}"
        for each in judged
        if each.outcome is Outcome.WRONG
    )
    yield from (f"wanted {pair}: {times} times" for pair, times in taken.most_common() if times > 1)


def _share(hits: int, total: int) -> str:
    low, high = interval(hits, total)
    return f"{hits / total:6.1%} ({low:.0%}-{high:.0%}) {hits}/{total}"


def _cases(file: Path) -> list[Case]:
    try:
        return read_cases(file.read_text("utf-8").splitlines())
    except OSError as error:
        raise PlainError(f"{file} cannot be read ({error.strerror}).") from None
    except ValueError as error:
        raise PlainError(f"{file}: {error}.") from None


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, help=f"conversations, a line of JSON each (else {QUESTIONS})")
    parser.add_argument("--record", action="store_true", help=f"keep how each came out in {RECORDED}")
    parser.add_argument("--misses", type=int, default=0, help="show so many that went wrong")


COMMAND = Command("evaluate", "measure how well it understands", run, add_options)
