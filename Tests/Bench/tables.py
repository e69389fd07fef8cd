"""Reading one large CSV, beside Python's csv module, whose reader is C and gives plain text."""

import os
import statistics
import sys

import dossier
import measure
import sites
from measure import median
from table import Row, megabytes, seconds

PYTHON = """import csv, sys, time
start = time.monotonic()
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.reader(file):
        pass
print(time.monotonic() - start)"""


def rows(corpus, program, work, runs):
    """`corpus`: whose events are the table; nothing points out of it."""
    folder = os.path.join(work, "table")
    content = os.path.join(folder, "Content")
    os.makedirs(content)
    with open(os.path.join(content, "dossier.yaml"), "w") as file:
        file.write("title: One table\ngates: {uncited: off}\n")
    dossier.table(content, "events", "id date title kind tags summary", (
        (dossier.event_id(e.number), e.date, corpus.title(e.number), e.kind, ";".join(e.tags), e.summary) for e in corpus.events()))
    table = os.path.join(content, "events/events.csv")
    timings = ["--timings"] if "--timings" in measure.run([program, "check", "--help"], ".").output else []
    given = measure.in_turn(
        runs, check=lambda: measure.run([program, "check", *timings], folder),
        python=lambda: measure.run([sys.executable, "-c", PYTHON, table], folder))
    python = sorted(float(run.output) for run in given["python"])[runs // 2]
    size = f"one CSV of {corpus.size[1]} rows, {megabytes(os.path.getsize(table))}"

    def row(what, value, target=None):
        return Row(f"{size}: {what}", seconds(value), f"Python's csv {seconds(python)}", python / value, target, at_least=True)
    if timings:
        # Every field is typed and validated there, and has its place; whether the ids that it names exist is looked at later.
        yield row("the stage reading", statistics.median(sites.stages(run)["reading"] for run in given["check"]) / 1000, target=5)
    # Mentions, backlinks and the plan of all pages too, of which Python's csv knows nothing.
    yield row("`dossier check`, start to end", median(given["check"]))
    sites.remove(folder)
