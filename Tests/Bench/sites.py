"""The two programs, each with its site in a folder of its own."""

import os
import shutil

import dossier
import measure


class Ours:
    """`dossier` in a folder that has Content/, as its user would run it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.output = os.path.join(folder, "Output")
        # An older program may be measured too; then there is no table by stage.
        self.timings = ["--timings"] if "--timings" in measure.run([program, "build", "--help"], ".").output else []

    def wipe(self):
        remove(self.output, os.path.join(self.folder, "Content/.dossier"))

    def build(self):
        return measure.run([self.program, "build", *self.timings], self.folder)

    def build_all(self):
        """From nothing: neither output nor cache."""
        self.wipe()
        return self.build()


class Hugos:
    """`hugo` on the twin in the same folder."""

    def __init__(self, program, folder):
        self.program, self.folder = program, os.path.join(folder, "hugo")
        self.output = os.path.join(self.folder, "public")

    def build_all(self):
        remove(self.output, os.path.join(self.folder, "resources"))
        return measure.run([self.program, "--quiet"], self.folder)


def stages(run):
    """Milliseconds by stage, from what `--timings` printed; `outside` is what the process took beside them."""
    found = {}
    for line in run.output.splitlines():
        words = line.split()
        if len(words) == 3 and words[2] == "ms":
            found[words[0]] = found.get(words[0], 0) + float(words[1])
    if found:
        found["outside"] = run.wall * 1000 - sum(found.values())
    return found


def size(folder):
    """- Returns: pages, and bytes of all files."""
    pages = total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            pages += name.endswith(".html")
            total += os.path.getsize(os.path.join(where, name))
    return pages, total


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


FIRST_NOTE, FIRST_EVENT = dossier.note_id(0), dossier.event_id(0)
