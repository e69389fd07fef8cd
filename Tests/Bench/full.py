"""A build from nothing beside Hugo's, and beside the floor under both: reading all Markdown once, and copying a finished site once."""

import os
import shutil

import measure
import sites
from measure import median
from table import Row, megabytes, seconds

FLOOR = 'cat *.md | cmark-gfm -e table -e autolink > /dev/null && cp -r "$1" "$2"'


def builds(ours, hugos, runs):
    """In turn, so that what else the machine does meets all of them. - Returns: runs by name."""
    calls = {"dossier": ours.build_all}
    if hugos:
        calls["hugo"] = hugos.build_all
        if shutil.which("cmark-gfm"):
            calls["floor"] = lambda: floor(ours, hugos)
    return measure.in_turn(runs, **calls)


def floor(ours, hugos):
    copy = os.path.join(ours.folder, "copy")
    sites.remove(copy)
    # Of Hugo's output, so that a larger output of ours does not raise the floor.
    run = measure.run(["sh", "-c", FLOOR, "sh", hugos.output, copy], os.path.join(ours.folder, "Content/notes"))
    sites.remove(copy)
    return run


def rows(ours, hugos, runs):
    mine, theirs, under = (runs.get(name) for name in ("dossier", "hugo", "floor"))

    def beside(what, part, target, show):
        value = median(mine, part)
        other = theirs and median(theirs, part)
        return Row(what, show(value), f"Hugo {show(other)}" if other else "", value / other if other else None, target)
    yield beside("full build", "wall", 0.1, seconds)
    yield Row("full build, beside its floor", seconds(median(mine)), f"floor {seconds(median(under))}" if under else "",
              median(mine) / median(under) if under else None, 1.0)
    yield beside("full build, time of processors", "cpu", None, seconds)
    yield beside("full build, peak memory", "peak", 1 / 3, megabytes)
    counted = [sites.size(site.output) for site in (ours, hugos) if site]
    for what, index, show in (("pages", 0, str), ("bytes", 1, megabytes)):
        yield Row(f"full build, {what}", *(name + show(one[index]) for name, one in zip(("", "Hugo "), counted)))
