"""The program itself: how long it takes to start, and how large it is."""

import os
import shutil

import measure
from measure import median
from table import Row, seconds

STARTS = 50
LARGEST = 28  # MB, static and stripped


def rows(program):
    calls = {"start": lambda: measure.run([program, "--version"], "/")}
    if shutil.which("cmark-gfm"):
        calls["start of cmark-gfm"] = lambda: measure.run(["cmark-gfm", "--version"], "/")
    runs = measure.in_turn(STARTS, **calls)
    mine, theirs = median(runs["start"]), runs.get("start of cmark-gfm")
    yield Row("start (`dossier --version`), over cmark-gfm's", seconds(mine), f"cmark-gfm {seconds(median(theirs))}" if theirs else "",
              1000 * (mine - median(theirs)) if theirs else None, 10, unit=" ms")
    size = os.path.getsize(program) / 1e6
    yield Row("size of the program", f"{size:.1f} MB", "", size, LARGEST, unit=" MB")
