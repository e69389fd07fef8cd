"""The table by stage, so that a build that became slower says where."""

import statistics

import sites
import table


def lines(**builds):
    """`builds`: by name, runs of builds; the medians of their stages in milliseconds, and each stage's share of the first."""
    by_build = {name: medians(runs) for name, runs in builds.items()}
    first = next(iter(by_build.values()))
    whole = sum(first.values())
    rows = []
    for stage in first:
        rows.append([stage, *(f"{times[stage]:.1f}" if stage in times else "" for times in by_build.values()),
                     f"{100 * first[stage] / whole:.0f} %"])
    head = ["stage (ms)", *(name.replace("_", " ") for name in by_build), f"of {next(iter(builds)).replace('_', ' ')}"]
    return table.lines(head, rows, right=range(1, len(head)))


def medians(runs):
    found = {}
    for run in runs:
        for stage, time in sites.stages(run).items():
            found.setdefault(stage, []).append(time)
    return {stage: statistics.median(times) for stage, times in found.items()}
