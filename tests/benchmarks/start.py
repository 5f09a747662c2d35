"""How long until the first answer, and how long a question takes: python -m tests.benchmarks.start"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from bot.edition import build_edition
from bot.exam import proofs_of
from bot.model import Message, Thread

ROOT = Path(__file__).parent.parent.parent
RUNS = 7


def main() -> None:
    """Print the machine, the whole process's time to a first answer, and a question's time inside a process."""
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    whole = [_first_answer() for _ in range(RUNS + 1)][1:]
    print(f"start to first answer, whole process, {RUNS} runs: {_spread(whole, 's')}")
    edition = build_edition(ROOT / "knowledge")
    times = []
    for _, proof, _ in proofs_of(edition):
        started = perf_counter()
        edition.assistant.reply_to(Message(at=datetime.now(UTC), text=proof), Thread())
        times.append((perf_counter() - started) * 1000)
    ordered = sorted(times)
    p99 = ordered[int(len(ordered) * 0.99)]
    print(f"a question, {len(times)} of them: p50 {statistics.median(times):.2f} ms, p99 {p99:.2f} ms")


def _first_answer() -> float:
    started = perf_counter()
    command = [sys.executable, "run_bot.py", "ask", "what is the nrm"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return perf_counter() - started


def _spread(seconds: list[float], unit: str) -> str:
    return f"median {statistics.median(seconds):.2f} {unit} ({min(seconds):.2f}-{max(seconds):.2f})"


if __name__ == "__main__":
    main()
