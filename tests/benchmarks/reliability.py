"""Is the search as sure as it should be? python -m tests.benchmarks.reliability > docs/measured/reliability.svg

Conversations of one turn (tests/questions/*.jsonl, or the files that are given) are put into tenths by the confidence
of their best match. Drawn is which share of each tenth is right: on the diagonal the search is as sure as it should be,
above it too shy, below it too bold (reliability diagram; Niculescu-Mizil and Caruana, 2005). The figures go to standard
error, with the expected calibration error: the mean distance from the diagonal, each message counting once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.edition import build_edition
from bot.evaluation import interval, read_cases
from bot.model import Message, Thread
from bot.search.ranking import rank
from bot.understanding import understand

ROOT = Path(__file__).parent.parent.parent
TENTHS = 10
SIDE, EDGE = 400, 60
"""Of the square that is drawn in, and of what is left free around it; in pixels."""
SHADE = "#1d4f76"
Tenth = tuple[float, int, int]
"""Mean confidence, how many are right, how many there are."""


def main() -> None:
    """Draw, and tell."""
    files = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "tests/questions").glob("*.jsonl"))
    tenths = list(in_tenths(judged(files)))
    every = sum(total for _, _, total in tenths)
    error = sum(abs(mean * total - right) for mean, right, total in tenths) / every
    for mean, right, total in tenths:
        print(f"| {mean:.2f} | {right / total:.2f} | {total} |", file=sys.stderr)
    print(f"expected calibration error {error:.3f}, {every} messages", file=sys.stderr)
    print(drawn(tenths))


def judged(files: Iterable[Path]) -> Iterator[tuple[float, bool]]:
    """The confidence of the best match for each message, and whether it is right; where nothing answers it never is."""
    edition = build_edition(ROOT / "knowledge")
    cases = [case for file in files for case in read_cases(file.read_text("utf-8").splitlines())]
    for case in cases:
        if len(case.say) == 1 and (case.want.get("entry") or case.want["kind"] == "unknown"):
            message = Message(at=datetime.now(UTC), text=case.say[0])
            question = understand(message, Thread(), edition.assistant.library)
            if found := rank(question, edition.assistant.index):
                yield found[0].confidence, found[0].id in (case.want.get("entry") or ())


def in_tenths(all_judged: Iterable[tuple[float, bool]]) -> Iterator[Tenth]:
    """Those that hold any message, the least sure first."""
    kept = list(all_judged)
    for tenth in range(TENTHS):
        inside = [each for each in kept if min(int(each[0] * TENTHS), TENTHS - 1) == tenth]
        if inside:
            yield sum(sure for sure, _ in inside) / len(inside), sum(right for _, right in inside), len(inside)


def drawn(tenths: Iterable[Tenth]) -> str:
    """The picture, as SVG."""

    def across(share: float) -> float:
        return round(EDGE + share * SIDE, 1)

    def up(share: float) -> float:
        return round(EDGE + (1 - share) * SIDE, 1)

    whole = SIDE + 2 * EDGE
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif">']
    parts.append(f'<rect width="{whole}" height="{whole}" fill="white"/>')
    parts.append(f'<path d="M{across(0)} {up(0)}H{across(1)}V{up(1)}H{across(0)}Z" fill="none" stroke="#999"/>')
    parts.append(f'<path d="M{across(0)} {up(0)}L{across(1)} {up(1)}" stroke="#999" stroke-dasharray="6"/>')
    for mean, right, total in tenths:
        low, high = interval(right, total)
        x, y = across(mean), up(right / total)
        parts.append(f'<path d="M{x} {up(low)}V{up(high)}" stroke="{SHADE}"/>')
        parts.append(f'<circle cx="{x}" cy="{y}" r="5" fill="{SHADE}"/>')
        parts.append(f'<text x="{x + 8}" y="{y + 4}" font-size="12">{total}</text>')
    for share in (0, 0.5, 1):
        parts.append(f'<text x="{across(share) - 8}" y="{up(0) + 18}" font-size="12">{share}</text>')
        parts.append(f'<text x="{across(0) - 28}" y="{up(share) + 4}" font-size="12">{share}</text>')
    parts.append(f'<text x="{across(0.3)}" y="{up(0) + 42}" font-size="14">confidence of the best match</text>')
    parts.append(f'<text x="{across(0)}" y="{up(1) - 16}" font-size="14">share that is right (beside: how many)</text>')
    return "\n".join([*parts, "</svg>"])


if __name__ == "__main__":
    main()
