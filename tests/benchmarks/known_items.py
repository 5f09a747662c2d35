"""How high every report comes when it is asked for: python -m tests.benchmarks.known_items"""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from bot.edition import build_edition
from tests.known_items import questions, reciprocal_rank


def main() -> None:
    """Print the mean reciprocal rank by way of asking, and every question that does not come first."""
    edition = build_edition(Path("knowledge"))
    ranks: dict[str, list[float]] = {}
    for how, question, right in questions(edition.library.reports):
        rank = reciprocal_rank(edition.assistant, question, right)
        ranks.setdefault(how, []).append(rank)
        if rank < 1:
            print(f"{rank:.2f} {how}: {question}")
    print("| asked for by | questions | mean reciprocal rank |\n| --- | --- | --- |")
    for how, found in ranks.items():
        print(f"| {how} | {len(found)} | {mean(found):.3f} |")
    every = [rank for found in ranks.values() for rank in found]
    print(f"| all | {len(every)} | {mean(every):.3f} |")


if __name__ == "__main__":
    main()
