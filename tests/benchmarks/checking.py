"""How long ``check`` takes over the real knowledge: ``python -m tests.benchmarks.checking``. The aim is 5 seconds.

The whole command as staff run it, five times, in processes of their own; and what each check took in this one.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

from bot.edition import build_edition
from bot.staff.checking import CHECKS
from tests.conftest import AT, REAL, TESTS

TIMES = 5


def main() -> None:
    whole = []
    for _ in range(TIMES):
        before = perf_counter()
        subprocess.run([sys.executable, "run_bot.py", "check"], cwd=TESTS.parent, capture_output=True, check=True)
        whole.append(perf_counter() - before)
    print(f"check: {median(whole):.1f} s (median of {TIMES}, {min(whole):.1f} to {max(whole):.1f})")
    before = perf_counter()
    edition = build_edition(REAL)
    print(f"{perf_counter() - before:6.2f} s  reading and indexing")
    for check in CHECKS:
        before = perf_counter()
        found = len(list(check(edition, AT)))
        print(f"{perf_counter() - before:6.2f} s  {check.__module__.rpartition('.')[2]} ({found} found)")


if __name__ == "__main__":
    main()
