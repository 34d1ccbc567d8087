"""One kind of file in a process of its own, with its time and its memory watched."""

import collections
import faulthandler
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import NamedTuple

SECONDS, MEGABYTES = 2, 500
_HANGS = 60  # seconds by the clock; a busy machine is no fault
_ADDRESSES = 3 << 30  # a process that wants more than this is ended before the machine suffers
_MOST = 20  # faults, after which nothing new is learnt


class Found(NamedTuple):
    """What came of one kind. Seconds are the processor's, `wall` is by the clock; `peak` in MB."""

    kind: str
    cases: int
    outcomes: dict[str, int]
    slowest: float
    slowest_seed: int
    wall: float
    peak: float
    faults: list[str]


def run(kind: str, count: int, first: int, keep: Path) -> Found:
    """Try `count` files in another process; what is wrong with it is a fault of its own."""
    words = [sys.executable, "-m", "tests.fuzz.child", kind, str(count), str(first), str(keep)]
    root = Path(__file__).parents[2]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)
    try:
        return Found(**json.loads(done.stdout.splitlines()[-1]))
    except (IndexError, ValueError, TypeError):
        seed = keep / f"{_named(kind)}.seed"
        last = seed.read_text() if seed.exists() else "?"
        fault = f"seed {last}: ended with {done.returncode}: {done.stderr[-1500:]}"
        return Found(kind, 0, {}, 0, 0, 0, 0, [fault])


def main(kind: str, count: int, first: int, keep: Path) -> Found:
    from tests.fuzz.kinds import kinds

    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    outcomes: collections.Counter[str] = collections.Counter()
    faults: list[str] = []
    slowest, slowest_seed, wall, cases = 0.0, first, 0.0, 0
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=_fast()) as folder:
        made = kinds()[kind](Path(folder))
        for seed in range(first, first + count):
            (keep / f"{_named(kind)}.seed").write_text(str(seed))
            data = made.spoil(random.Random(f"{kind} {seed}"))
            before, began = time.process_time(), time.perf_counter()
            outcome, fault = tried(made.read, data)
            took, cases = time.process_time() - before, cases + 1
            outcomes[outcome] += 1
            wall = max(wall, time.perf_counter() - began)
            if took > slowest:
                slowest, slowest_seed = took, seed
            if took > SECONDS and not fault:
                fault = f"took {took:.1f} s"
            if fault:
                (keep / f"{_named(kind)}-{seed}").write_bytes(data)
                faults.append(f"seed {seed}: {fault}")
                if len(faults) >= _MOST:
                    break
    peak = _peak()
    if peak > MEGABYTES:
        faults.append(f"{peak:.0f} MB of memory")
    return Found(kind, cases, dict(outcomes), slowest, slowest_seed, wall, peak, faults)


def _peak() -> float:
    """The most memory this process has had, in megabytes. What the system says of its resources
    counts the process that started it too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (line,) = [row for row in status.read_text("ascii").splitlines() if row.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def tried(read, data: bytes) -> tuple[str, str]:
    """What came of one file, and what is wrong with that."""
    from leadercoach.errors import Refused
    from tests.fuzz.said import said

    faulthandler.dump_traceback_later(_HANGS, exit=True)
    try:
        return read(data), ""
    except Refused as error:
        try:
            return said(error), ""
        except Exception:  # noqa: BLE001
            return "badly said", traceback.format_exc(limit=-4)
    except Exception as error:  # noqa: BLE001  (that is what is looked for)
        return type(error).__name__, traceback.format_exc(limit=-6)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _fast() -> str | None:
    """A place in memory, where there is one: what is on disk is not what is tried here."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _named(kind: str) -> str:
    return kind.replace(" ", "-")


if __name__ == "__main__":
    kind, count, first, keep = sys.argv[1:]
    print(json.dumps(main(kind, int(count), int(first), Path(keep))._asdict()))
