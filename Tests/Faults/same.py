"""Builds one dossier under other clocks, zones, languages, users, paths, orders of folders, masks and numbers of cores.

    python3 Tests/Faults/same.py PROGRAM [CONTENT]

Every site must be the same, byte for byte. What this machine cannot vary is named; with --all that is a failure."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from dossiers import build, edition, put, tree


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("content", nargs="?")
    parser.add_argument("--all", action="store_true", help="fail where a variation is not possible here")
    asked = parser.parse_args()
    program = os.path.abspath(asked.program)
    with tempfile.TemporaryDirectory() as work:
        os.chmod(work, 0o777)
        first = make(asked, work, "first")
        build(program, first)
        expected = tree(os.path.join(first, "Output"))
        tried, impossible = 0, []
        for name, wrapper, env, place in variations():
            folder = make(asked, work, place)
            if callable(wrapper):
                wrapper, folder, undo = wrapper(folder, work)
            else:
                undo = lambda: None
            if wrapper is None or (wrapper and not shutil.which(wrapper[0])):
                impossible.append(name)
                undo()
                continue
            try:
                run = build(program, folder, wrapper=wrapper, env=env, check=False)
                if run.returncode != 0:
                    sys.exit(f"{name}: the build failed: {run.stderr}")
                found = tree(os.path.join(folder, "Output"))
            finally:
                undo()
            if found != expected:
                names = sorted(n for n in expected.keys() | found.keys() if expected.get(n) != found.get(n))
                sys.exit(f"{name}: {len(names)} files differ: {names[:5]}")
            tried += 1
        print(f"{tried} variations over {len(expected)} files: all the same" + (f"; not possible here: {impossible}" if impossible else ""))
        if impossible and asked.all:
            sys.exit(1)


def make(asked, work, place):
    folder = os.path.join(work, place)
    if asked.content:
        shutil.copytree(asked.content, os.path.join(folder, "Content"), ignore=shutil.ignore_patterns(".dossier"))
    else:
        put(folder, edition("a", 60))
    return folder


def variations():
    yield "zone of Tokyo", [], {"TZ": "Asia/Tokyo"}, "tokyo"
    yield "zone of Chatham", [], {"TZ": "Pacific/Chatham"}, "chatham"
    yield "Turkish", [], {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, "turkish"
    yield "no locale", [], {"LANG": "C", "LC_ALL": "C"}, "c"
    yield "another path", [], {}, "a/longer/path with blanks/ünïcode"
    yield "a strict mask", ["sh", "-c", "umask 077; exec \"$@\"", "sh"], {}, "mask"
    yield "one core", ["taskset", "-c", "0"], {}, "core"
    yield "another home and user name", [], {"HOME": "/nonexistent", "USER": "someone", "LOGNAME": "someone"}, "home"
    yield "an empty environment", ["env", "-i", "SOURCE_DATE_EPOCH=1750000000"], {}, "env"
    yield "another user", nobody, {}, "user"
    yield "a clock in 2001", ["faketime", "2001-01-01 00:00:00"], {}, "clock"
    yield "a clock in 2038", ["faketime", "2038-02-01 00:00:00"], {}, "later"
    yield "folders in another order", shuffled, {}, "order"
    yield "no network", ["unshare", "-rn"], {}, "network"
    # Each process has other seeds for its hash tables.
    for n in range(10):
        yield f"process {n + 1}", [], {}, f"process{n}"


def nobody(folder, work):
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return None, folder, lambda: None
    subprocess.run(["chown", "-R", "nobody", folder], check=True)
    return ["setpriv", "--reuid=nobody", "--clear-groups"], folder, lambda: None


def shuffled(folder, work):
    """Content through a file system that lists its folders in random order."""
    if not shutil.which("disorderfs") or not os.path.exists("/dev/fuse"):
        return None, folder, lambda: None
    other = folder + "-shuffled"
    os.makedirs(os.path.join(other, "Content"))
    mounted = subprocess.run(
        ["disorderfs", "--shuffle-dirents=yes", os.path.join(folder, "Content"), os.path.join(other, "Content")], capture_output=True)
    if mounted.returncode != 0:
        return None, folder, lambda: None
    undo = lambda: subprocess.run(["fusermount", "-u", os.path.join(other, "Content")], check=False, capture_output=True)
    return [], other, undo


main()
