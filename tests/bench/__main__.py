"""Prints how fast we are beside the bare minimum, both measured in the same run.

    python -m tests.bench [--small]

Nothing is asserted on time. A measurement is a function of a log and a number of runs that yields
lines; a new one only needs its place in MEASUREMENTS.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import practice, profile, protected, store, window
from tests.bench.make_log import make_log
from tests.bench.timing import elapsed

TEN_YEARS, LONG, LIFE = "ten years", "long", "a working life"
MEASUREMENTS = (
    (TEN_YEARS, store.saving),
    (LONG, store.searching),
    (TEN_YEARS, store.listing),
    (LONG, store.listing),
    (LONG, window.searching),
    (TEN_YEARS, profile.reading),
    (LIFE, profile.growing),
    (TEN_YEARS, profile.drawing),
    (TEN_YEARS, window.starting),
    (TEN_YEARS, window.opening),
    (TEN_YEARS, practice.practising),
    (TEN_YEARS, protected.protecting),
)
LOGS = {TEN_YEARS: (26_000, 10), LONG: (100_000, 38), LIFE: (260_000, 55)}
SMALL = {TEN_YEARS: (600, 1), LONG: (2_000, 3), LIFE: (6_000, 10)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--small", action="store_true", help="small logs and few runs: does it work"
    )
    small = parser.parse_args().small
    logs, runs = (SMALL, 5) if small else (LOGS, 40)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        paths = {name: Path(folder) / f"{count}.lc" for name, (count, _) in logs.items()}
        for name, (count, years) in logs.items():
            took = elapsed(lambda p=paths[name], c=count, y=years: make_log(p, c, y))
            print(f"made a log of {count} entries over {years} years in {took / 1000:.1f} s")
        for name, measure in MEASUREMENTS:
            print(f"\n{measure.__doc__.splitlines()[0]} {logs[name][0]} entries:")
            for line in measure(paths[name], runs):
                print(f"  {line}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
