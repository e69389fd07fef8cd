"""Kills builds, at random moments and at each writing system call in turn, and looks at what is left.

    python3 Tests/Faults/kill.py PROGRAM [--random 300] [--sweep] [--errors]

After each kill every file in Output is whole, of the old or of the new edition; after the next build Output is what a build from
nothing makes, and nothing is left over. Needs strace for the sweep. Prints what it counted, and fails on the first fault."""

import argparse
import os
import random
import signal
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from dossiers import MANIFESTS, build, clean, edition, leftovers, put, torn, tree

CALLS = ["renameat", "unlinkat", "mkdir,mkdirat", "write", "openat", "ftruncate", "rename,link,linkat,symlink,unlink,rmdir"]

ERRORS = [("getdents64", "EIO"), ("openat", "EMFILE"), ("read", "EIO"), ("write", "ENOSPC"), ("renameat", "EIO")]


class Scene:
    def __init__(self, program, work, count):
        self.program, self.root = program, os.path.join(work, "talks")
        self.editions = {letter: edition(letter, count) for letter in "ab"}
        self.sites = {letter: clean(program, os.path.join(work, letter), files) for letter, files in self.editions.items()}
        put(self.root, self.editions["a"])
        build(program, self.root)
        self.now = "a"
        self.kills = self.mixed = 0

    def next(self):
        """The other edition's content, not built yet."""
        self.now = "b" if self.now == "a" else "a"
        put(self.root, self.editions[self.now])

    def judge(self, how):
        """What a killed build left, then what the next one makes of it."""
        found = tree(os.path.join(self.root, "Output"))
        bad = torn(found, *self.sites.values())
        if bad:
            sys.exit(f"{how}: torn or foreign files in Output: {bad}")
        self.kills += 1
        files = {name: digest for name, digest in found.items() if name not in MANIFESTS}
        if all(files != {n: d for n, d in site.items() if n not in MANIFESTS} for site in self.sites.values()):
            self.mixed += 1
        build(self.program, self.root)
        if tree(os.path.join(self.root, "Output")) != self.sites[self.now]:
            sys.exit(f"{how}: the next build differs from a build from nothing")
        if leftovers(self.root):
            sys.exit(f"{how}: left over: {leftovers(self.root)}")


def at_random(scene, rounds, seed):
    chance = random.Random(seed)
    start = time.monotonic()
    scene.next()
    build(scene.program, scene.root)
    length = time.monotonic() - start
    reads = Reader(os.path.join(scene.root, "Output"), scene.sites.values())
    killed = 0
    for n in range(rounds):
        scene.next()
        process = subprocess.Popen(
            [scene.program, "build"], cwd=scene.root, env={**os.environ, "SOURCE_DATE_EPOCH": "1750000000"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * length * 1.1)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        scene.judge(f"seed {seed}, kill {n}")
    copies = reads.stop()
    print(f"random kills: {killed} of {rounds} hit a running build (seed {seed}), {scene.mixed} left two editions in part; {copies} copies "
          "of Output made meanwhile: 0 torn files, 0 leftovers, 0 differences")
    if killed < rounds // 3:
        sys.exit("too few builds were killed for this to show anything")


class Reader(threading.Thread):
    """Copies Output in a loop, as rsync would, and looks for half-written files."""

    def __init__(self, output, sites):
        super().__init__(daemon=True)
        self.output, self.sites, self.copies, self.bad, self.ends = output, list(sites), 0, [], False
        self.start()

    def run(self):
        while not self.ends:
            self.bad += torn(tree(self.output), *self.sites)
            self.copies += 1

    def stop(self):
        self.ends = True
        self.join()
        if self.bad:
            sys.exit(f"a reader saw half-written files: {self.bad}")
        return self.copies


def sweep(scene):
    if not shutil.which("strace"):
        sys.exit("strace is needed for the sweep: apt-get install strace")
    total = 0
    for calls in CALLS:
        n = hits = 0
        while True:
            n += 1
            scene.next()
            traced = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", "-e", f"inject={calls}:signal=SIGKILL:when={n}"]
            run = build(scene.program, scene.root, wrapper=traced, check=False)
            scene.judge(f"{calls}, call {n}")
            if run.returncode == 0:
                break
            hits += 1
        print(f"  {calls}: killed at each of {hits} calls")
        total += hits
    print(f"kills at system calls: {total}, {scene.mixed} left two editions in part: 0 torn files, 0 leftovers, 0 differences")
    if total < 50 or scene.mixed == 0:
        sys.exit("too few kills for this to show anything")


def errors(scene):
    """Each call of the system refused in turn: a build either says so and leaves Output whole, or did without."""
    if not shutil.which("strace"):
        sys.exit("strace is needed for this: apt-get install strace")
    total = failed = 0
    log = os.path.join(scene.root, "strace")
    for call, error in ERRORS:
        n = 0
        while True:
            n += 1
            scene.next()
            traced = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={n}"]
            run = build(scene.program, scene.root, wrapper=traced, check=False)
            with open(log, errors="replace") as file:
                is_hit = "INJECTED" in file.read()
            os.unlink(log)
            how = f"{call} fails with {error}, call {n}"
            if run.returncode == 0 and tree(os.path.join(scene.root, "Output")) != scene.sites[scene.now]:
                sys.exit(f"{how}: the build says it is done and Output is not what it should be")
            scene.judge(how)
            if not is_hit:
                break
            total += 1
            failed += run.returncode != 0
    print(f"refused system calls: {total}, {failed} of them ended the build: 0 torn files, 0 leftovers, 0 differences")
    if failed < 20:
        sys.exit("too few builds failed for this to show anything")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    program = os.path.abspath(asked.program)
    with tempfile.TemporaryDirectory() as work:
        if asked.random:
            at_random(Scene(program, os.path.join(work, "random"), 120), asked.random, asked.seed)
        if asked.sweep:
            sweep(Scene(program, os.path.join(work, "sweep"), 16))
        if asked.errors:
            errors(Scene(program, os.path.join(work, "errors"), 16))


main()
