"""A program run once: how long it took, how much of a processor, and how much memory."""

import os
import subprocess
import time
from typing import NamedTuple


class Run(NamedTuple):
    seconds: float
    processor: float
    megabytes: float


def run(command):
    start = time.perf_counter()
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen([str(word) for word in command], stdout=nowhere)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command[0]} ended with {child.returncode}")
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(command, times):
    """The quickest of some runs: what else the machine does only makes them slower."""
    runs = [run(command) for _ in range(times)]
    return min(runs, key=lambda run: run.seconds)
