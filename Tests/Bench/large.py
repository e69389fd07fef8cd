"""Dossiers that are ten and a hundred times as large: minutes, and gigabytes."""

import measure
import scratch
import sites
from measure import median
from table import Row, megabytes, seconds

GIB = 2**30
OURS = 3  # runs of ours; Hugo has one, which takes minutes


def ten_times(make, program, hugo, small, sizes):
    """`make(name, sizes, hugo)` writes a corpus and returns its folder; `small`: runs of the full build."""
    notes, events, actors, claims = (10 * one for one in sizes)
    folder = make("large", (notes, events, actors, claims), hugo)
    ours = sites.Ours(program, folder)
    mine = measure.in_turn(OURS, warm_up=False, large=ours.build_all)["large"]
    wall, peak = median(mine), median(mine, "peak")
    name = f"ten times as large ({notes} notes, {events} events)"
    yield Row(name, seconds(wall), f"ours once {seconds(median(small))}", wall / median(small), 11)
    sites.remove(ours.output)
    theirs = measure.in_turn(1, warm_up=False, **{"Hugo, large": sites.Hugos(hugo, folder).build_all})["Hugo, large"] if hugo else None
    for what, value, part, target, show in (("", wall, "wall", 0.1, seconds), (", peak memory", peak, "peak", 0.2, megabytes)):
        other = theirs and median(theirs, part)
        yield Row(name + what, show(value), f"Hugo {show(other)}" if other else "", value / other if other else None, target)
    sites.remove(folder)


def hundred_times(make, program, work, pace, sizes):
    """`pace`: pages a second of the full build."""
    notes, events, actors, claims = sizes[0], 100 * sizes[1], 10 * sizes[2], 200 * sizes[3]
    name = f"{events} events in one CSV, {claims} claims"
    if not scratch.has_room(work, 10_000 * (events + claims)):
        yield Row(name, "no room in the scratch folder", "", None, 4)
        return
    folder = make("huge", (notes, events, actors, claims), None)
    ours = sites.Ours(program, folder)
    measure.progress(name)
    run = ours.build_all()
    pages, size = sites.size(ours.output)
    yield Row(name, seconds(run.wall), f"{pages} pages, {megabytes(size)}")
    yield Row(name + ", peak memory", f"{run.peak / GIB:.3g} GiB", "", run.peak / GIB, 4, unit=" GiB")
    yield Row(name + ", pages a second", f"{pages / run.wall:.0f}", f"full build {pace:.0f}", pages / run.wall / pace, 1 / 3, at_least=True)
    sites.remove(folder)
