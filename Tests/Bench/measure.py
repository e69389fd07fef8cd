"""What one run of a program takes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Run:
    #: Seconds on the clock.
    wall: float
    #: Seconds of all cores, user and system.
    cpu: float
    #: Bytes.
    peak: int
    output: str


class Failed(Exception):
    """A program that was to be measured did not do its work: no figure, no table."""


def run(command, folder):
    """Runs `command` in `folder`."""
    # A file takes any amount of output; a pipe that nobody reads meanwhile would not.
    with tempfile.TemporaryFile("w+") as said:
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            child.kill()
            child.wait()
            raise
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        output = said.read()
    if child.returncode:
        raise Failed(f"{' '.join(command)} in {folder} ended with {child.returncode}\n{output[-2000:]}")
    # Linux counts in KiB, and counts this process at the moment of the start: it must stay small.
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output)


def median(runs, what="wall"):
    return statistics.median(getattr(one, what) for one in runs)


def in_turn(times, warm_up=True, **what):
    """Calls each of `what` in turn, `times` times after a warm-up. - Returns: by name, what the calls gave."""
    given = {name: [] for name in what}
    for turn in range(-warm_up, times):
        for name, call in what.items():
            progress(f"{name}, {'a warm-up' if turn < 0 else f'{turn + 1} of {times}'}")
            result = call()
            if turn >= 0:
                given[name].append(result)
    return given


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
