"""A build after the first, in a new process: with nothing changed, and with one edit."""

import os
import time

import edits
import measure
import sites
from measure import median
from table import Row, seconds

PAUSE = 0.1  # seconds in which the clock of the file system moves on


def nothing_changed(ours, runs):
    def build():
        time.sleep(PAUSE)
        return ours.build()
    # The clock of the file system has moved on only for the second.
    build()
    return measure.in_turn(runs, **{"nothing changed": build})["nothing changed"]


def edited(ours, edit, runs):
    def build():
        time.sleep(PAUSE)
        word = edit.make()
        run = ours.build()
        with open(os.path.join(ours.output, edit.page)) as page:
            if word not in page.read():
                raise measure.Failed(f"{edit.what}: {edit.page} does not show {word}")
        return run
    given = measure.in_turn(runs, **{edit.what: build})[edit.what]
    edit.undo()
    return given


def builds(ours, runs):
    """- Returns: runs by what was edited."""
    found = {"nothing changed": nothing_changed(ours, runs)}
    for edit in edits.of_ours(ours.folder):
        found[edit.what] = edited(ours, edit, runs)
    template = edits.of_our_template(ours.program, ours.folder)
    found[template.what] = edited(ours, template, runs)
    sites.remove(os.path.join(ours.folder, "Templates"))
    return found


def rows(full, runs):
    """`full`: runs of the full build."""
    targets = {"nothing changed": 0.1, "one note": 0.2}
    for what, given in runs.items():
        name = f"build, {what}" if what == "nothing changed" else f"build after an edit: {what}"
        yield Row(name, seconds(median(given)), f"full {seconds(median(full))}", median(given) / median(full), targets.get(what))
