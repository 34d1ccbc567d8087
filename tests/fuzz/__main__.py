"""Tries many files of each kind, each kind in a process of its own, and prints what came of them.

    FUZZ=100000 python -m tests.fuzz [--only KIND] [--first SEED]

FUZZ is how many files in all. A file that ends in anything but a sentence, takes longer than two
seconds of the processor's time, or a process of more than 500 MB, is a fault; its bytes are kept.
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.child import Found, run

SHARES = {  # of a hundred files; a log takes longer to read than a card
    "archive": 12,
    "reply": 14,
    "plain-text reply": 10,
    "card": 11,
    "package": 11,
    "return": 12,
    "preferences": 10,
    "log": 5,
    "rows of a log": 5,
    "practice": 4,
    "protected log": 3,
    "key file": 3,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--only", choices=SHARES)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", type=Path, default=None, help="where faulty files are kept")
    chosen = parser.parse_args()
    count = int(os.environ.get("FUZZ", "10000"))
    keep = chosen.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    keep.mkdir(exist_ok=True)
    todo = {chosen.only: 100} if chosen.only else SHARES
    with ThreadPoolExecutor(chosen.jobs) as pool:
        runs = [
            pool.submit(run, kind, max(1, count * share // 100), chosen.first, keep)
            for kind, share in todo.items()
        ]
        found = [one.result() for one in runs if show(one.result())]
    print(f"{sum(each.cases for each in found)} files, {sum(len(f.faults) for f in found)} faults")
    return 1 if any(each.faults for each in found) else 0


def show(found: Found) -> bool:
    print(f"{found.kind}: {found.cases} files, slowest {found.slowest:.2f} s", end="")
    print(f" (seed {found.slowest_seed}, {found.wall:.2f} s by the clock), {found.peak:.0f} MB")
    common = sorted(found.outcomes.items(), key=lambda item: -item[1])
    print("   " + ", ".join(f"{name} {count}" for name, count in common))
    for fault in found.faults[:20]:
        print(f"   FAULT {fault}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
