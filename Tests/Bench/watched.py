"""The edits under the preview servers."""

import os
import statistics

import edits
import served
import sites
from table import Row, seconds


def times(ours, hugos, runs):
    """- Returns: by what was edited, the seconds under `dossier serve`, and under `hugo server`."""
    mine = edits.of_ours(ours.folder) + [edits.of_our_template(ours.program, ours.folder)]
    try:
        ours.build()
        found = {"dossier": under(served.ours(ours), mine, runs)}
    finally:
        sites.remove(os.path.join(ours.folder, "Templates"))
    if hugos:
        found["hugo"] = under(served.hugos(hugos), edits.of_hugos(hugos.folder), runs)
    return found


def under(server, made, runs):
    with server as port:
        return {edit.what: served.until_shown(port, edit, runs) for edit in made}


def rows(found):
    theirs = found.get("hugo", {})
    for what, took in found["dossier"].items():
        mine = statistics.median(took)
        other = statistics.median(theirs[what]) if what in theirs else None
        yield Row(f"edit under serve: {what}", seconds(mine), f"Hugo's server {seconds(other)}" if other else "",
                  mine / other if other else None, 0.1 if what == "one note" else None)
